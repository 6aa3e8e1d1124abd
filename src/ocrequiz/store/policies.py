"""By which rules was an answer scheduled? Each policy is one row, named by a digest of what it says."""

from __future__ import annotations

import json
from collections.abc import Sequence
from hashlib import blake2b
from typing import Final

from ocrequiz.scheduling.policy import Policy
from ocrequiz.store.engine import Connection, Row
from ocrequiz.store.rows import Damaged, integer, integers, real, reals, text
from ocrequiz.store.statements import statement

_POLICY: Final = statement("policy")
_NOTE_POLICY: Final = statement("note_policy")
_POLICIES: Final = statement("policies")

_Columns = tuple[str, float, str, str, int, int, int]


class Policies:
    """The policies of one file, each written once and read once."""

    __slots__ = ("_by_id", "_connection", "_ids")

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._ids: dict[Policy, str] = {}
        self._by_id: dict[str, Policy] = {}

    def id_of(self, policy: Policy) -> str:
        """Return the id of a policy, and write the policy where it is new."""
        known = self._ids.get(policy)
        if known is None:
            columns = _columns(policy)
            known = _digest(columns)
            self._connection.execute(_NOTE_POLICY, (known, *columns))
            self._ids[policy] = known
        return known

    def policy_of(self, policy_id: str) -> Policy:
        """Return the policy with that id."""
        known = self._by_id.get(policy_id)
        if known is None:
            row: Row | None = self._connection.execute(_POLICY, (policy_id,)).fetchone()
            if row is None:
                raise Damaged("an answer without the rules it was scheduled by")
            known = self._by_id[policy_id] = _policy(row)
        return known

    def forget(self) -> None:
        """Forget what is written: it may be there no longer."""
        self._ids.clear()
        self._by_id.clear()


def damaged_policies(connection: Connection) -> list[str]:
    """Return the ids of the policies that are not as they were written."""
    rows: list[Row] = connection.execute(_POLICIES).fetchall()
    return [text(policy_id) for policy_id, *row in rows if _digest(_columns(_policy(row))) != policy_id]


def _columns(policy: Policy) -> _Columns:
    return (
        json.dumps([float(parameter) for parameter in policy.parameters]),
        float(policy.desired_retention),
        json.dumps(list(policy.learning_steps)),
        json.dumps(list(policy.relearning_steps)),
        policy.maximum_interval,
        int(policy.fuzz),
        policy.version,
    )


def _digest(columns: _Columns) -> str:
    return blake2b(json.dumps(columns).encode("ascii"), digest_size=8).hexdigest()


def _policy(row: Sequence[object]) -> Policy:
    parameters, desired_retention, learning_steps, relearning_steps, maximum_interval, fuzz, version = row
    return Policy(
        reals(parameters),
        real(desired_retention),
        integers(learning_steps),
        integers(relearning_steps),
        integer(maximum_interval),
        bool(integer(fuzz)),
        integer(version),
    )
