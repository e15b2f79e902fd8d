"""The machine's own address and name."""

import socket
from ipaddress import ip_address

import pytest

from skills_app.serving import lan
from skills_app.serving.lan import lan_address, local_name


def test_the_address_is_one_that_others_can_reach() -> None:
    address = lan_address()
    assert address is None or not ip_address(address).is_loopback


def test_a_machine_that_makes_the_network_itself_finds_its_card(monkeypatch: pytest.MonkeyPatch) -> None:
    """There is no way out then, only a card with an address."""
    monkeypatch.setattr(lan, "_address_towards_others", lambda: None)
    monkeypatch.setattr(socket, "if_nameindex", lambda: [(1, "lo"), (2, "docker0"), (3, "wlan0"), (4, "usb0")])
    addresses = {"wlan0": "10.42.0.1", "docker0": "172.17.0.1", "usb0": "8.8.4.4"}
    monkeypatch.setattr(lan, "_address_of", addresses.get)
    assert lan_address() == "10.42.0.1"


def test_a_card_without_address_is_none() -> None:
    assert lan._address_of("no-such-card") is None


def test_without_network_there_is_no_address(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lan, "_address_towards_others", lambda: None)
    monkeypatch.setattr(socket, "if_nameindex", lambda: [(1, "lo")])
    assert lan_address() is None


def test_the_name_is_the_host_name_in_the_local_domain(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(socket, "gethostname", lambda: "Laptop.fritz.box")
    assert local_name() == "laptop.local"
