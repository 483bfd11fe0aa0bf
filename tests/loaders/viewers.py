"""The viewers of the named world, by what they are there for."""

from graph.viewer import PUBLIC, Role, Viewer

IBARAKI = Viewer(Role.PREFECTURE, "080004")
TOCHIGI = Viewer(Role.PREFECTURE, "090000")
SAITAMA = Viewer(Role.PREFECTURE, "110001")
EHIME = Viewer(Role.PREFECTURE, "380008")
HOKKAIDO = Viewer(Role.PREFECTURE, "010006")
OKINAWA = Viewer(Role.PREFECTURE, "470007")
MITO = Viewer(Role.MUNICIPALITY, "082015")
KOGA = Viewer(Role.MUNICIPALITY, "082040")
KITAMI = Viewer(Role.MUNICIPALITY, "012084")
MINISTRY = Viewer(Role.MINISTRY)
ANALYST = Viewer(Role.ANALYST)
AUDITOR = Viewer(Role.AUDITOR)
COMPANY = Viewer(Role.COMPANY, "maboroshi")
SHIRABE = Viewer(Role.ENGINEER, "shirabe")
SHIZUKA = Viewer(Role.ENGINEER, "shizuka")

ALL = (
    PUBLIC, IBARAKI, TOCHIGI, SAITAMA, EHIME, HOKKAIDO, OKINAWA, MITO, KOGA, KITAMI,
    MINISTRY, ANALYST, AUDITOR, COMPANY, SHIRABE, SHIZUKA,
)  # fmt: skip
