"""Forms that are put together from parts."""

import pytest

from vocabtool.composed_forms import put_together


@pytest.mark.parametrize(
    ("parts", "forms"),
    [
        pytest.param([["a"], ["b"]], ["a b"], id="one text each"),
        pytest.param([["a", "b"], ["c", "d"]], ["a c", "a d", "b c", "b d"], id="all of them"),
        pytest.param([["a"]], ["a"], id="a single part"),
        pytest.param([["儿童"], ["色情"], ["图片"]], ["儿童色情图片"], id="no spaces in Chinese"),
        pytest.param([["儿童"], ["ABC"]], ["儿童 ABC"], id="two scripts"),
    ],
)
def test_a_form_takes_one_text_of_each_part_in_their_order(
    parts: list[list[str]], forms: list[str]
) -> None:
    assert list(put_together(parts)) == forms
