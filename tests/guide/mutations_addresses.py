"""Slips in addresses: where they lead, and what they give away."""

from tests.guide.mutations import Slip

ADDRESSES = {
    "a plain address": Slip(
        "links.toml",
        "https://www.linkedin.com/jobs",
        "http://www.linkedin.com/jobs",
        "link.job-applications.url",
        "only https",
    ),
    "a foreign host": Slip(
        "links.toml",
        "https://www.linkedin.com/jobs",
        "https://www.linkdin.com/jobs",
        "link.job-applications.url",
        "“www.linkdin.com” is not one of the hosts",
    ),
    "a host that nothing is at": Slip(
        "guide.toml", '"azop.hr",', '"azop.hr",\n  "azop.example",', "about.hosts", "no address is at “azop.example”"
    ),
    "a broken address": Slip(
        "links.toml",
        "https://www.linkedin.com/jobs",
        "https://[www.linkedin.com/jobs",
        "link.job-applications.url",
        "is not an address",
    ),
    "a token in a link": Slip(
        "links.toml",
        "application-settings/",
        "application-settings/?authToken=6f3a",
        "link.job-applications.url",
        "“authToken” can tell of a person",
    ),
    "an e-mail address in a link": Slip(
        "links.toml", "ask/TS-DPRO", "ask/TS-DPRO?for=ada%40example.org", "link.objection-form.url", "an e-mail address"
    ),
    "a session in the path": Slip(
        "authorities.toml",
        "citizen/actions/lodge-a-complaint",
        "citizen;jsessionid=9A1C/actions/lodge-a-complaint",
        "authority.be.url",
        "“jsessionid” can tell",
    ),
    "who shared a link": Slip(
        "sources.toml",
        "legal/privacy/eu",
        "legal/privacy/eu?utm_source=share",
        "source.european-notice-2025-09-18.url",
        "“utm_source” can tell",
    ),
    "a name before the host": Slip(
        "links.toml",
        "https://www.linkedin.com/jobs",
        "https://ada@www.linkedin.com/jobs",
        "link.job-applications.url",
        "a name before the host",
    ),
    "somebody after the hash": Slip(
        "links.toml", "ask/TSO-DPO", "ask/TSO-DPO#@ada", "link.dpo-form.url", "an e-mail address"
    ),
    "a source without an address": Slip(
        "sources.toml",
        'citation = "Marqly blog, data export checked 2026-10-05"\n',
        "",
        "source.data-export-check-2026-10-05",
        "an address or a citation",
    ),
    "a host twice": Slip(
        "guide.toml", '"azop.hr",', '"azop.hr",\n  "azop.hr",', "about.hosts", "“azop.hr” stands there"
    ),
}
