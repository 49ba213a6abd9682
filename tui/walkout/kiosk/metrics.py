"""The counts of all workers, for Prometheus."""

from collections.abc import Iterator, Mapping

from aiohttp import web
from prometheus_client import CollectorRegistry, Metric, generate_latest
from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily
from prometheus_client.exposition import CONTENT_TYPE_LATEST

from walkout.kiosk import counts
from walkout.kiosk.counts import Counts

Reports = Mapping[int, Counts]
"""The last counts of every worker, by its number."""

PREFIX = "walkout_kiosk_"
COUNTERS = {
    counts.CONNECTIONS: ("Connections that were let in.", ""),
    counts.REFUSED: ("Connections and channels that were not let in.", "why"),
    counts.STARTED: ("Visits that began.", ""),
    counts.ENDED: ("Visits that ended.", "how"),
    counts.SECONDS: ("Seconds that visits lasted, in all.", ""),
    counts.SERVED: ("Requests beside the walk.", "what"),
}


class WorkersCollector:
    """Turns what the workers reported last into metrics."""

    def __init__(self, reports: Reports) -> None:
        self._reports = reports

    def collect(self) -> Iterator[Metric]:
        """The metrics, each with the number of the worker."""
        yield self._family(GaugeMetricFamily, counts.NOW, "Visitors who are here.", "")
        for name, (told, label) in COUNTERS.items():
            yield self._family(CounterMetricFamily, name, told, label)

    def _family(self, kind: type[GaugeMetricFamily | CounterMetricFamily], name: str, told: str, label: str) -> Metric:
        family = kind(f"{PREFIX}{name}", told, labels=["worker", *([label] if label else [])])
        for worker, report in sorted(self._reports.items()):
            for (counted, value), count in sorted(report.items()):
                if counted == name:
                    family.add_metric([str(worker), *([value] if label else [])], count)
        return family


def application(reports: Reports) -> web.Application:
    """`/metrics` and `/healthz`, on an address of their own."""
    registry = CollectorRegistry()
    registry.register(WorkersCollector(reports))

    async def metrics(_request: web.Request) -> web.Response:
        return web.Response(body=generate_latest(registry), headers={"Content-Type": CONTENT_TYPE_LATEST})

    async def health(_request: web.Request) -> web.Response:
        return web.Response(text="ok\n" if reports else "no worker\n", status=200 if reports else 503)

    app = web.Application(client_max_size=0)
    app.router.add_get("/metrics", metrics)
    app.router.add_get("/healthz", health)
    return app
