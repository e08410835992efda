"""The people whom one calls one's own, by kinship or by what they are to one: mi hermana, tu jefe, su vecino."""

# Their stems, without the ending of the gender.
KIN_STEMS = "herman|hij|prim|tí|amig|espos|novi|sobrin|niet|vecin|alumn"
KIN = frozenset(
    "madre padre abuela abuelo hermana hermano hija hijo nieta nieto tía tío prima primo sobrina sobrino suegra suegro "
    "esposa esposo novia novio amiga amigo vecina vecino jefa jefe profesora profesor".split()
)
