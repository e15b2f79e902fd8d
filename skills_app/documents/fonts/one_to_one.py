"""Gives Arabic glyphs back the letters they stand for, so that a document says what was written.

A PDF tells for each glyph which text it stands for. Two habits of fonts break that: a lam-alef ligature is one glyph
for two letters, which programs read in the wrong order; and a letter with a vowel sign is two glyphs for one cluster,
of which each says the whole cluster, so that the letter is read twice. After this, lam-alef looks the same but is two
glyphs, one for each letter, and a letter with its sign is one glyph.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from fontTools.otlLib.builder import buildLigatureSubstSubtable, buildLookup, buildSingleSubstSubtable
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont
from fontTools.ttLib.tables import otTables

LETTERS = "ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهويىپچژکگیڵ"
SIGNS = "\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652\u0654\u0670"
LAM, ALEF = "لڵڶڷڸ", "اأإآٱ"
RIGHT_TO_LEFT, WITHOUT_MARKS = 1, 9
BASE = 1


@dataclass(frozen=True)
class Pair:
    """A lam and an alef, the ligature drawn for them, and the two glyphs that take its place."""

    lam: str
    alef: str
    ligature: str

    @property
    def halves(self) -> tuple[str, str]:
        return f"lam.{self.ligature}", f"alef.{self.ligature}"


class Surgery:
    """Works on one font; see the module."""

    def __init__(self, font: TTFont) -> None:
        self.font = font
        self.gsub, self.gpos = font["GSUB"].table, font["GPOS"].table
        self.cmap = font.getBestCmap()
        self.forms = self._forms()

    def operate(self) -> None:
        pairs = self._take_ligatures_out()
        offsets = dict(self._offsets(pairs))
        for pair in pairs:
            self._split(pair)
        self._substitute_pairs(pairs)
        self._join_signs(offsets)

    def _lookups(self, *features: str) -> Iterator[int]:
        for record in self.gsub.FeatureList.FeatureRecord:
            if record.FeatureTag in features:
                yield from record.Feature.LookupListIndex

    def _forms(self) -> dict[str, list[str]]:
        """Glyph of a letter alone -> all glyphs of it."""
        found: dict[str, list[str]] = {}
        for index in sorted(set(self._lookups("init", "medi", "fina"))):
            for subtable in self.gsub.LookupList.Lookup[index].SubTable:
                for alone, form in subtable.mapping.items():
                    found.setdefault(alone, [alone]).append(form)
        return found

    def _glyphs(self, letters: str) -> list[str]:
        alone = [self.cmap[ord(letter)] for letter in letters if ord(letter) in self.cmap]
        return list(dict.fromkeys(form for glyph in alone for form in self.forms.get(glyph, [glyph])))

    def _take_ligatures_out(self) -> list[Pair]:
        """The lam-alef ligatures, and the one of four letters, which the four letters replace."""
        lam, alef = set(self._glyphs(LAM)), set(self._glyphs(ALEF))
        pairs = []
        for index in sorted(set(self._lookups("rlig", "liga"))):
            for subtable in self.gsub.LookupList.Lookup[index].SubTable:
                for first, ligatures in subtable.ligatures.items():
                    taken = [lig for lig in ligatures if first in lam and {*lig.Component} <= alef]
                    pairs += [Pair(first, lig.Component[0], lig.LigGlyph) for lig in taken]
                    ligatures[:] = [lig for lig in ligatures if lig not in taken and len(lig.Component) < 3]
                subtable.ligatures = {first: found for first, found in subtable.ligatures.items() if found}
        return pairs

    # -- Two glyphs for lam-alef ---------------------------------------------------------------------------------------

    def _split(self, pair: Pair) -> None:
        """The alef, which lies to the left, brings the drawing; the lam only its share of the width."""
        lam, alef = pair.halves
        width, _ = self.font["hmtx"][pair.ligature]
        self._add(lam, (), width - width // 2)
        self._add(alef, [(pair.ligature, 0, 0)], width // 2)

    def _add(self, name: str, parts: Iterable[tuple[str, int, int]], width: int) -> None:
        pen = TTGlyphPen(self.font.getGlyphSet())
        for part, x, y in parts:
            pen.addComponent(part, (1, 0, 0, 1, x, y))
        glyph = pen.glyph()
        self.font["glyf"][name] = glyph
        glyph.recalcBounds(self.font["glyf"])
        self.font["hmtx"][name] = (width, getattr(glyph, "xMin", 0))
        self.font["GDEF"].table.GlyphClassDef.classDefs[name] = BASE

    def _substitute_pairs(self, pairs: list[Pair]) -> None:
        """In the place of the lookup of required ligatures: lam before alef, whatever signs lie between."""
        place = min(self._lookups("rlig"))
        subtables = []
        for pair in pairs:
            lam, alef = pair.halves
            records = []
            for position, mapping in enumerate(({pair.lam: lam}, {pair.alef: alef})):
                record = otTables.SubstLookupRecord()
                record.SequenceIndex = position
                record.LookupListIndex = self._append(buildSingleSubstSubtable(mapping), WITHOUT_MARKS)
                records.append(record)
            subtables.append(_in_this_order((pair.lam, pair.alef), records))
        left = self.gsub.LookupList.Lookup[place].SubTable
        if any(subtable.ligatures for subtable in left):
            raise ValueError("the font has required ligatures other than lam-alef")
        self.gsub.LookupList.Lookup[place] = buildLookup(subtables, WITHOUT_MARKS)

    def _append(self, subtable: Any, flag: int) -> int:
        lookups = self.gsub.LookupList.Lookup
        lookups.append(buildLookup([subtable], flag))
        self.gsub.LookupList.LookupCount = len(lookups)
        return len(lookups) - 1

    # -- One glyph for a letter with its sign --------------------------------------------------------------------------

    def _sign_glyphs(self) -> set[str]:
        """The vowel signs and what the font makes of two of them."""
        signs = {self.cmap[ord(sign)] for sign in SIGNS}
        for index in set(self._lookups("ccmp")):
            for subtable in self.gsub.LookupList.Lookup[index].SubTable:
                for first, ligatures in getattr(subtable, "ligatures", {}).items():
                    signs |= {lig.LigGlyph for lig in ligatures if {first, *lig.Component} <= signs}
        return signs

    def _offsets(self, pairs: list[Pair]) -> Iterator[tuple[tuple[str, str], tuple[int, int]]]:
        """(letter, sign) -> where the sign stands on the letter."""
        letters, signs = set(self._glyphs(LETTERS)), self._sign_glyphs()
        halves = {pair.ligature: pair.halves for pair in pairs}
        for kind, table in self._positions():
            for sign, mark in zip(table.MarkCoverage.glyphs, table.MarkArray.MarkRecord, strict=True):
                if sign in signs:
                    for base, anchor in _anchors(kind, table, mark.Class, letters, halves):
                        offset = (
                            anchor.XCoordinate - mark.MarkAnchor.XCoordinate,
                            anchor.YCoordinate - mark.MarkAnchor.YCoordinate,
                        )
                        yield (base, sign), offset

    def _positions(self) -> Iterator[tuple[int, Any]]:
        for lookup in self.gpos.LookupList.Lookup:
            for wrapped in lookup.SubTable:
                subtable = getattr(wrapped, "ExtSubTable", wrapped)
                if subtable.LookupType in {4, 5}:
                    yield subtable.LookupType, subtable

    def _join_signs(self, offsets: dict[tuple[str, str], tuple[int, int]]) -> None:
        ligatures = {}
        for (base, sign), (x, y) in offsets.items():
            name = f"{base}.{sign}"
            width, _ = self.font["hmtx"][base]
            to_the_left = self.font["hmtx"][base.replace("lam.", "alef.", 1)][0] if base.startswith("lam.") else 0
            self._add(name, [(base, 0, 0), (sign, x - to_the_left, y)], width)
            ligatures[(base, sign)] = name
        index = self._append(buildLigatureSubstSubtable(ligatures), RIGHT_TO_LEFT)
        for record in self.gsub.FeatureList.FeatureRecord:
            if record.FeatureTag == "calt":
                record.Feature.LookupListIndex.append(index)
                record.Feature.LookupCount = len(record.Feature.LookupListIndex)


def _anchors(
    kind: int, table: Any, mark_class: int, letters: set[str], halves: dict[str, tuple[str, str]]
) -> Iterator[tuple[str, Any]]:
    """The anchors for signs of a class: of the letters, and of the halves of a ligature."""
    if kind == 4:
        for base, record in zip(table.BaseCoverage.glyphs, table.BaseArray.BaseRecord, strict=True):
            if base in letters and record.BaseAnchor[mark_class]:
                yield base, record.BaseAnchor[mark_class]
        return
    for ligature, attach in zip(table.LigatureCoverage.glyphs, table.LigatureArray.LigatureAttach, strict=True):
        for half, record in zip(halves.get(ligature, ()), attach.ComponentRecord, strict=False):
            if record.LigatureAnchor[mark_class]:
                yield half, record.LigatureAnchor[mark_class]


def _in_this_order(glyphs: tuple[str, ...], records: list[Any]) -> Any:
    subtable = otTables.ChainContextSubst()
    subtable.Format = 3
    subtable.BacktrackGlyphCount, subtable.BacktrackCoverage = 0, []
    subtable.LookAheadGlyphCount, subtable.LookAheadCoverage = 0, []
    subtable.InputGlyphCount = len(glyphs)
    subtable.InputCoverage = []
    for glyph in glyphs:
        coverage = otTables.Coverage()
        coverage.glyphs = [glyph]
        subtable.InputCoverage.append(coverage)
    subtable.SubstCount, subtable.SubstLookupRecord = len(records), records
    return subtable
