"""Whatever way saves of one item arrive, what the client did last is kept."""

from concurrent.futures import ThreadPoolExecutor

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from records.examples import Desk

revisions = st.lists(st.integers(min_value=1, max_value=2**40), min_size=1, max_size=6, unique=True)
arrivals = revisions.flatmap(
    lambda made: st.tuples(st.just(made), st.permutations(made), st.lists(st.sampled_from(made), max_size=4))
)
any_order = settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@any_order
@given(arrivals)
def test_the_highest_revision_is_kept(desk: Desk, arrivals: tuple[list[int], list[int], list[int]]) -> None:
    made, order, repeated = arrivals
    sitting = desk.sitting()
    for revision in order + repeated:
        desk.save(sitting, client_key=f"{sitting.id}-{revision}", revision=revision, value=str(revision))
    newest = max(made)
    assert desk.given(sitting) == {"k1": (newest, f"{sitting.id}-{newest}", str(newest))}
    assert desk.look(sitting.public_id).answered == 1


def test_the_highest_revision_is_kept_when_they_race(desk: Desk) -> None:
    sitting = desk.sitting()
    with ThreadPoolExecutor(6) as pool:
        list(pool.map(lambda number: desk.save(sitting, client_key=f"{number}", revision=number), range(1, 31)))
    assert desk.given(sitting)["k1"][0] == 30
