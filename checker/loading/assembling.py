"""The entries of all files, one after the other, each name once."""

from collections.abc import Iterator
from typing import NamedTuple, cast

from checker.loading import building
from checker.loading.names import Names
from checker.loading.problems import Diagnosis
from checker.loading.references import find_unknown_references
from checker.locations import Items, Location, Record
from checker.model import (
    Acceptance,
    Claim,
    Corpus,
    Loss,
    Measure,
    Place,
    Problem,
    Relation,
    Source,
)


class LoadedFile(NamedTuple):
    """One file's content, and what is wrong with it."""

    path: str
    content: object
    """A Record, where the file is what it should be."""
    diagnosis: Diagnosis


class Assembly:
    """A corpus in the making; add the files in the order of their paths."""

    def __init__(self) -> None:
        self._claims: list[Claim] = []
        self._sources: list[Source] = []
        self._measures: dict[str, Measure] = {}
        self._relations: list[Relation] = []
        self._acceptances: list[Acceptance] = []
        self._places: dict[str, Place] = {}
        self._files: list[str] = []
        self._problems: list[Problem] = []
        self._losses: list[Loss] = []
        self._names = Names()

    def add(self, file: LoadedFile) -> None:
        """Take over what a file holds, and what is wrong with it."""
        self._files.append(file.path)
        self._problems += file.diagnosis.problems
        self._losses += file.diagnosis.losses
        self._names.add_lost(file.diagnosis.lost_text)
        if not isinstance(file.content, Record):
            return
        source = self._add_source(file.content.get("source"), file.path)
        self._add_claims(file, file.content.get("claims"), source)
        self._add_measures(file, file.content.get("measures"))
        self._add_places(file, file.content.get("places"))
        relations = _list_sound(file, "relations", file.content.get("relations"))
        self._relations += map(building.build_relation, relations)
        acceptances = _list_sound(file, "accepted", file.content.get("accepted"))
        self._acceptances += map(building.build_acceptance, acceptances)

    def finish(self) -> Corpus:
        """Check what names what, and return the corpus."""
        self._problems += find_unknown_references(self._names, self._claims, self._acceptances)
        return Corpus(
            claims=tuple(self._claims),
            sources=tuple(self._sources),
            measures=self._measures,
            relations=tuple(self._relations),
            acceptances=tuple(self._acceptances),
            places=self._places,
            files=tuple(self._files),
            problems=tuple(sorted(self._problems, key=_rank)),
            losses=tuple(self._losses),
        )

    def _add_source(self, record: object, path: str) -> Source | None:
        if not isinstance(record, Record):
            return None
        source = building.build_source(record, path)
        self._sources.append(source)
        if source.id == record.get("id"):
            self._is_repeated("source", source.id, record)
        else:
            self._names.add_stem(source.id)
        return source

    def _add_claims(self, file: LoadedFile, records: object, source: Source | None) -> None:
        if not isinstance(records, Items):
            return
        spoilt = file.diagnosis.spoilt
        for number, record in enumerate(records):
            is_spoilt = bool(spoilt) and ("claims", number) in spoilt
            is_repeated = self._is_repeated_claim(record)
            if is_spoilt:
                continue
            if is_repeated:
                reason = f"a second claim {record['id']}, in {file.path}, is not used"
                self._losses.append(Loss(file.path, (record["id"],), (record["measure"],), reason))
            else:
                self._claims.append(building.build_claim(record, source))

    def _add_measures(self, file: LoadedFile, records: object) -> None:
        for name, record in self._list_new(file, "measures", records):
            self._measures[name] = building.build_measure(name, record)

    def _add_places(self, file: LoadedFile, records: object) -> None:
        for name, record in self._list_new(file, "places", records):
            self._places[name] = building.build_place(name, record)

    def _list_new(
        self, file: LoadedFile, section: str, records: object
    ) -> Iterator[tuple[str, Record]]:
        """Yield the sound entries of a mapping whose names are not given yet."""
        if not isinstance(records, Record):
            return
        kind = section.removesuffix("s")
        for name, record in records.items():
            is_repeated = self._is_repeated(kind, name, records)
            if not is_repeated and (section, name) not in file.diagnosis.spoilt:
                yield name, record

    def _is_repeated_claim(self, record: object) -> bool:
        name = record.get("id") if isinstance(record, Record) else None
        return isinstance(name, str) and self._is_repeated("claim", name, cast("Record", record))

    def _is_repeated(self, kind: str, name: str, record: Record) -> bool:
        problem = self._names.add(kind, name, record)
        if problem is None:
            return False
        self._problems.append(problem)
        return True


def _list_sound(file: LoadedFile, section: str, records: object) -> Iterator[Record]:
    if isinstance(records, Items):
        for number, record in enumerate(records):
            if (section, number) not in file.diagnosis.spoilt:
                yield record


def _rank(problem: Problem) -> tuple[Location, str, str]:
    return problem.location, problem.rule, problem.subject
