"""The cold kitchen: each prop draws, and what must be told apart differs."""

from pictures.drawing import drawn

from skills_app.pictures.props import salads_tasks


def test_every_cut_of_carrot_looks_different() -> None:
    assert len({tuple(drawn("carrot_plate", cut=cut)) for cut in salads_tasks.CARROTS}) == len(salads_tasks.CARROTS)


def test_dry_leaves_have_no_drops_of_water() -> None:
    missing = len(drawn("wet_leaves")) - len(drawn("wet_leaves", drops=False))
    assert missing == len(salads_tasks.WATER_DROPS)


def test_smooth_mayonnaise_has_no_lumps() -> None:
    assert len(drawn("mayonnaise_bowl", curdled=False)) < len(drawn("mayonnaise_bowl"))
