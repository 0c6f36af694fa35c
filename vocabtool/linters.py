"""The linters of a run: one for each set of profiles that its drafts are judged under."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from vocabtool.linter import Linter
from vocabtool.policy import Grades
from vocabtool.settings import DraftSettings, Settings
from vocabtool.vocabulary import Vocabulary


@dataclass(frozen=True, kw_only=True)
class Linters:
    """Linters made when a draft first needs them, and kept.

    An index of terms is built once for each set of profiles. Drafts that differ in grades only
    share it, and those alike in both share a linter.
    """

    vocabulary: Vocabulary
    _by_profiles: dict[tuple[str, ...], Linter] = field(default_factory=dict)
    _by_grades: dict[tuple[tuple[str, ...], tuple[str, ...]], Linter] = field(default_factory=dict)

    @classmethod
    def of(cls, vocabulary: Vocabulary, settings: Settings) -> Linters:
        """Return the linters of a run: the vocabulary, with the titles of the configuration."""
        return cls(vocabulary=with_titles(vocabulary, settings))

    def linter(self, settings: DraftSettings) -> Linter:
        """Return the linter for drafts of which these settings hold.

        Raises:
            UsageError: a profile is not in the vocabulary.
        """
        profiles: tuple[str, ...] = settings.profiles.value
        linter = self._by_profiles.get(profiles)
        if linter is None:
            linter = self._by_profiles[profiles] = Linter(self.vocabulary.under(profiles))
        grades = tuple(filter(None, settings.grades))
        return self._graded(linter, profiles, grades) if grades else linter

    def _graded(
        self, linter: Linter, profiles: tuple[str, ...], grades: tuple[Grades, ...]
    ) -> Linter:
        key = (profiles, tuple(each.origin for each in grades))
        graded = self._by_grades.get(key)
        if graded is None:
            graded = self._by_grades[key] = linter.graded(grades)
        return graded


def with_titles(vocabulary: Vocabulary, settings: Settings) -> Vocabulary:
    """Return a vocabulary with the titles and names that the configuration adds."""
    configuration = settings.configuration
    if configuration is None or not configuration.titles:
        return vocabulary
    return replace(vocabulary, titles=(*vocabulary.titles, *configuration.titles))
