"""First names that people have in Spanish and English, with the gender of who bears them."""

_WOMEN = (
    "maría marta ana anna laura lucía carmen elena sara sarah sofía sophia paula julia isabel rosa teresa luisa "
    "clara eva inés irene andrea claudia patricia mónica silvia sylvia raquel beatriz pilar cristina alicia mary "
    "susan emma lisa kate jane anne linda karen valeria camila daniela gabriela alejandra natalia juana josefina "
    "esther ester lola marina nuria olga rocío sandra sonia susana yolanda verónica martina valentina mariana "
    "catalina adriana lorena miriam noelia amanda jessica jennifer emily olivia amy helen nancy margaret "
    "elizabeth barbara alice rachel rebecca hannah megan nicole michelle katie lucy"
).split()
_MEN = (
    "juan pedro pablo luis carlos josé jorge miguel manuel antonio david daniel javier diego andrés fernando "
    "ricardo roberto alberto francisco rafael sergio mario marcos tomás felipe hugo óscar raúl rubén iván john "
    "peter paul tom mark james michael robert george bill bob mike steve jack alejandro álvaro adrián eduardo "
    "enrique ernesto gabriel gonzalo guillermo gustavo héctor ignacio jaime joaquín julián julio lorenzo lucas "
    "marcelo martín mateo nicolás pepe paco ramón rodrigo samuel simón víctor william richard thomas charles "
    "matthew anthony andrew joshua kevin brian edward ronald tim jeff ryan jacob gary eric frank scott harry "
    "henry"
).split()
FIRST_NAMES = {**dict.fromkeys(_WOMEN, "f"), **dict.fromkeys(_MEN, "m")}
