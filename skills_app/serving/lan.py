"""This machine in its local network."""

import socket
import struct
from ipaddress import ip_address

from skills_app.serving.authority import is_local

READ_ADDRESS = 0x8915
"""Linux: SIOCGIFADDR, the IPv4 address of a network card."""

VIRTUAL = ("lo", "docker", "br-", "veth", "virbr")
"""Cards that lead to no tablet."""


def lan_address() -> str | None:
    """The address that other devices of the network reach; None without a network. Sends nothing."""
    return _address_towards_others() or _address_of_a_card()


def _address_towards_others() -> str | None:
    """The address of the way out; there is none where this machine itself makes the wireless network."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect(("192.0.2.1", 9))
        except OSError:
            return None
        address = str(probe.getsockname()[0])
    return None if ip_address(address).is_loopback else address


def _address_of_a_card() -> str | None:
    cards = [name for _number, name in socket.if_nameindex() if not name.startswith(VIRTUAL)]
    addresses = [address for name in cards if (address := _address_of(name))]
    return min(addresses, key=lambda address: not is_local(address), default=None)


def _address_of(card: str) -> str | None:
    try:
        import fcntl  # noqa: PLC0415 - Windows has none

        with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
            answer = fcntl.ioctl(probe.fileno(), READ_ADDRESS, struct.pack("256s", card.encode()))
    except (ImportError, OSError):
        return None
    return socket.inet_ntoa(answer[20:24])


def local_name() -> str:
    """The name under which multicast DNS (Avahi, Bonjour) announces this machine."""
    return f"{socket.gethostname().partition('.')[0].lower()}.local"
