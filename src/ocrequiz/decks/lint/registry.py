"""Which lint rules there are: the one place where a rule is registered."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from ocrequiz.decks.lint import (
    absolute_words,
    accepted_distractor,
    acronym_initials,
    all_or_none,
    answer_in_alt,
    answer_in_hint,
    answer_in_stem,
    big_set,
    combined_option,
    convergence,
    duplicate_question,
    few_distractors,
    gap_fits_two,
    gap_not_in_quote,
    grammar_cue,
    key_position,
    long_answer,
    long_key,
    long_stem,
    longest_right,
    mixed_options,
    near_duplicate,
    negative_stem,
    no_explanation,
    one_type,
    option_by_position,
    orphan_reference,
    overlapping_options,
    reading_level,
    same_fact_twice,
    true_distractor,
    true_false_share,
    vague_words,
    word_repeated_in_key,
)
from ocrequiz.decks.lint.rule import LintRule

LINT_RULES: Final[Mapping[str, LintRule]] = MappingProxyType(
    {
        rule.id: rule
        for rule in (
            # Errors: the question cannot do what it is for
            gap_not_in_quote.RULE,
            answer_in_stem.RULE,
            answer_in_hint.RULE,
            answer_in_alt.RULE,
            acronym_initials.RULE,
            all_or_none.RULE,
            combined_option.RULE,
            accepted_distractor.RULE,
            true_distractor.RULE,
            overlapping_options.RULE,
            duplicate_question.RULE,
            # Warnings: the question can be better
            orphan_reference.RULE,
            negative_stem.RULE,
            long_stem.RULE,
            long_answer.RULE,
            big_set.RULE,
            long_key.RULE,
            mixed_options.RULE,
            grammar_cue.RULE,
            near_duplicate.RULE,
            same_fact_twice.RULE,
            word_repeated_in_key.RULE,
            gap_fits_two.RULE,
            few_distractors.RULE,
            no_explanation.RULE,
            option_by_position.RULE,
            # The deck as a whole
            key_position.RULE,
            true_false_share.RULE,
            longest_right.RULE,
            one_type.RULE,
            # Information: what is often weak, and often meant
            absolute_words.RULE,
            vague_words.RULE,
            convergence.RULE,
            reading_level.RULE,
        )
    }
)
"""Every rule by its id, in the order in which they are explained."""
