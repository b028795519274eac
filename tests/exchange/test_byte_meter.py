"""Progress is told in bytes, from none to all, and not for every chunk."""

from desktop.exchange.byte_meter import ByteMeter


class _Listener:
    def __init__(self) -> None:
        self.steps: list[tuple[int, int]] = []

    def step(self, done: int, total: int, what: str) -> None:
        self.steps.append((done, total))


def test_progress_counts_bytes_up_to_all_of_them() -> None:
    listener = _Listener()
    meter = ByteMeter(listener, total=100_000)

    for _ in range(100_000):
        meter.add(1, "a.pdf")
    meter.finish()

    assert listener.steps[0] == (0, 100_000)
    assert listener.steps[-1] == (100_000, 100_000)
    assert listener.steps == sorted(listener.steps)
    assert len(listener.steps) < 1_000
