"""The people whom one calls one's own, by kinship or by what they are to one: mi hermana, tu jefe, su vecino."""

KIN = frozenset(
    "madre padre abuela abuelo hermana hermano hija hijo nieta nieto tía tío prima primo sobrina sobrino suegra suegro "
    "esposa esposo novia novio amiga amigo vecina vecino jefa jefe profesora profesor".split()
)
