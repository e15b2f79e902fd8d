"""A knowledge item as it stands in the bank's file -> KnowledgeItem."""

from skills_app.assessment import bank_shape as shape
from skills_app.assessment.knowledge import KnowledgeItem, Option, Rationale, Stimulus
from skills_app.assessment.shapes import Shape
from skills_app.assessment.task import precedence


def knowledge_item(field_id: str, raw: shape.KnowledgeShape) -> KnowledgeItem:
    pairs = ((left, right) for left, right in raw.pairs)
    return KnowledgeItem(
        id=raw.id,
        type=raw.type,
        field_id=field_id,
        rule=raw.rule,
        difficulty=raw.difficulty,
        rationale=Rationale(raw.rationale.text, raw.rationale.source),
        stimulus=_stimulus(raw.stimulus) if raw.stimulus else None,
        options=tuple(_option(option) for option in raw.options),
        key=tuple(raw.key),
        pairs=(*precedence(raw.order), *pairs),
        targets=tuple(_shape(target) for target in raw.targets),
        tolerance=raw.tolerance,
        height=raw.height,
        number=raw.number,
        range=(raw.range[0], raw.range[1], raw.range[2]) if raw.range else None,
        testlet=raw.testlet,
        weight=raw.weight,
    )


def _stimulus(raw: shape.StimulusShape) -> Stimulus:
    return Stimulus(raw.kind, (raw.source,) if raw.source else tuple(raw.sources))


def _option(raw: shape.OptionShape) -> Option:
    return Option(raw.id, raw.picture, _shape(raw.area) if raw.area else None)


def _shape(raw: shape.AreaShape) -> Shape:
    return Shape(raw.shape, tuple(raw.coords))
