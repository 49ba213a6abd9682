"""The files that deploy a kiosk: each can be read by what reads it, and they agree with the program and one another."""

import configparser
import re
import shlex
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from walkout.arguments import parse
from walkout.kiosk.settings import Settings

ASSETS = Path(__file__).parents[2] / "assets" / "kiosk"
NAMES = (
    "walkout-kiosk.service",
    "walkout-console.service",
    "Containerfile",
    "haproxy.cfg",
    "kubernetes.yaml",
    "README.md",
)


def text(name: str) -> str:
    return (ASSETS / name).read_text(encoding="utf-8")


def unit(name: str) -> configparser.RawConfigParser:
    """A systemd unit; of a key that stands twice, the last."""
    read = configparser.RawConfigParser(strict=False, comment_prefixes=("#",))
    read.optionxform = str  # type: ignore[assignment,method-assign]
    read.read_string(text(name))
    return read


def manifests() -> dict[str, Any]:
    return {f"{each['kind']}/{each['metadata']['name']}": each for each in yaml.safe_load_all(text("kubernetes.yaml"))}


def commands() -> Iterator[list[str]]:
    """Every command line of walkout in them, without its program."""
    for name in ("walkout-kiosk.service", "walkout-console.service"):
        yield shlex.split(unit(name)["Service"]["ExecStart"])[1:]
    entry, default = (
        re.findall(rf"^{word} (\[.*\])$", text("Containerfile"), re.MULTILINE)[0] for word in ("ENTRYPOINT", "CMD")
    )
    started = yaml.safe_load(entry)[1:]
    yield started + yaml.safe_load(default)
    (container,) = manifests()["Deployment/walkout-kiosk"]["spec"]["template"]["spec"]["containers"]
    yield started + container["args"]
    told = re.findall(r"walkout (kiosk (?:[^\n]|\n# {2,})*)", text("haproxy.cfg"))
    yield shlex.split(told[0].replace("\n#", ""))


def test_they_are_all_there_and_the_page_tells_of_each() -> None:
    assert {path.name for path in ASSETS.iterdir()} == set(NAMES)
    assert [name for name in NAMES if name != "README.md" and f"]({name})" not in text("README.md")] == []


@pytest.mark.parametrize("command", list(commands()), ids=lambda command: " ".join(command)[:40])
def test_what_they_start_can_be_started(command: list[str]) -> None:
    options = vars(parse(command))
    given = {name: value for name, value in options.items() if name in Settings._fields}
    settings = Settings(**{**given, "balancers": tuple(options.get("balancer", ()))}).checked()
    assert settings.public_url == "https://kiosk.example"


def test_their_ports_agree() -> None:
    kiosk = parse(shlex.split(unit("walkout-kiosk.service")["Service"]["ExecStart"])[1:])
    assert (kiosk.port, kiosk.http_port) == (22, 8022)
    pods = manifests()["Deployment/walkout-kiosk"]["spec"]["template"]["spec"]["containers"][0]["ports"]
    assert {port["name"]: port["containerPort"] for port in pods} == {"ssh": 2222, "pages": 8022, "metrics": 9222}
    assert "EXPOSE 2222 8022" in text("Containerfile")
    assert sorted(re.findall(r"server \w+ 192\.0\.2\.1\d:(\d+)", text("haproxy.cfg"))) == ["2222"] * 2 + ["8022"] * 2


def test_a_kiosk_is_given_longer_than_its_visitors_have() -> None:
    assert int(unit("walkout-kiosk.service")["Service"]["TimeoutStopSec"]) > Settings().drain + 10
    pod = manifests()["Deployment/walkout-kiosk"]["spec"]["template"]["spec"]
    drain = parse(["kiosk", *pod["containers"][0]["args"]]).drain
    assert pod["terminationGracePeriodSeconds"] > drain + 10


@pytest.mark.parametrize("name", ["walkout-kiosk.service", "walkout-console.service"])
def test_the_units_may_do_little(name: str) -> None:
    service = unit(name)["Service"]
    for key in ("DynamicUser", "NoNewPrivileges", "ProtectHome", "ProtectKernelModules", "RestrictNamespaces"):
        assert service[key] == "yes"
    assert (service["ProtectSystem"], service["LimitCORE"]) == ("strict", "0")


def test_the_pods_may_do_little() -> None:
    pod = manifests()["Deployment/walkout-kiosk"]["spec"]["template"]["spec"]
    for container in (*pod["initContainers"], *pod["containers"]):
        context = container["securityContext"]
        assert context["readOnlyRootFilesystem"]
        assert not context["allowPrivilegeEscalation"]
        assert context["capabilities"] == {"drop": ["ALL"]}
    assert pod["securityContext"]["runAsNonRoot"]
    assert not pod["automountServiceAccountToken"]
    assert manifests()["NetworkPolicy/walkout-kiosk"]["spec"]["egress"] == []


def test_nothing_that_passes_a_request_on_keeps_a_log_of_it() -> None:
    lines = [line.split("#")[0].split() for line in text("haproxy.cfg").splitlines()]
    assert not [
        line for line in lines if line[:1] == ["log"] or line[:2] in (["option", "httplog"], ["option", "tcplog"])
    ]


@pytest.mark.skipif(not shutil.which("haproxy"), reason="HAProxy")
def test_haproxy_takes_its_configuration() -> None:
    run = subprocess.run(["haproxy", "-c", "-f", ASSETS / "haproxy.cfg"], capture_output=True, text=True, check=False)
    assert (run.returncode, run.stdout.strip(), run.stderr) == (0, "Configuration file is valid", "")
