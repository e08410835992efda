"""Words written as others that sound the same, told by the English ("coser el arroz"), and spellings that no word has (g and j, z before e, doubled plurals)."""

# ruff: noqa: E501 — a table reads best on long lines.
import re
from collections.abc import Iterable
from functools import cache, lru_cache
from typing import NamedTuple

from pipeline.lang.nominal import plural
from pipeline.lang.triggers import only
from pipeline.rules.base import Context, Example, Finding, Keep, Rule, like, replace
from pipeline.rules.nearby import unknown
from pipeline.rules.nouns import noun_known, number
from pipeline.rules.spelling import is_plain
from pipeline.rules.tables import listed
from pipeline.rules.verbs import is_word


class _Heard(NamedTuple):
    """Forms as written and as meant; what the English says of the meaning, and what it says of the other word."""

    forms: dict[str, str]
    said: re.Pattern[str]
    other: re.Pattern[str] | None


def _h(forms: str, said: str, other: str = "") -> _Heard:
    pairs = dict(pair.split(">") for pair in forms.split())
    return _Heard(
        pairs,
        re.compile(rf"\b(?:{said})\b", re.IGNORECASE),
        re.compile(rf"\b(?:{other})\b", re.IGNORECASE) if other else None,
    )


_SEW = r"sew\w*|stitch\w*|buttons?|needle|hem|seam\w*"
_COOK = r"cook\w*|boil\w*|bak(?:e|es|ed|ing)|simmer\w*|stew\w*|steam\w*"
_HEARD = (
    _h("coser>cocer cosido>cocido cosida>cocida cosidos>cocidos cosidas>cocidas cosiendo>cociendo cosió>coció cosieron>cocieron cose>cuece cosen>cuecen coserlo>cocerlo coserla>cocerla coserlos>cocerlos coserlas>cocerlas cósalo>cuézalo cóselo>cuécelo", _COOK, _SEW),
    _h("cocer>coser cocido>cosido cocida>cosida cocidos>cosidos cocidas>cosidas cociendo>cosiendo coció>cosió cuece>cose cuecen>cosen cuezo>coso", _SEW, _COOK),
    _h("rallar>rayar rallé>rayé ralló>rayó rallaron>rayaron rallado>rayado rallada>rayada rallan>rayan rallarse>rayarse", r"scratch\w*|strip\w*|scrap\w*", r"grat\w+"),
    _h("rayar>rallar rayado>rallado rayada>rallada raya>ralla rayas>rallas rayamos>rallamos rayé>rallé rayarlo>rallarlo rayarla>rallarla", r"grat(?:e|es|ed|ing)", r"lines?|scratch\w*|strip\w*"),
    _h("cayó>calló cayaron>callaron cayé>callé cayarse>callarse cayado>callado cayada>callada cayate>cállate cáyate>cállate", r"(?:fell|went|fall|fallen) (?:\w+ )?(?:silent|quiet)|stopped talking|shut up|said nothing|kept quiet|be quiet|quiet|silent", r"dropped|fell (?:off|down|from|into|to|on|over)"),
    _h("calló>cayó callaron>cayeron callé>caí", r"fell|fallen|falls?|dropped|collapsed", r"silent|quiet|talk\w*|speak\w*|said nothing|asleep"),
    _h("halla>allá", "wherever", r"find\w*|found"),
    _h("haya>halla hayan>hallan", r"(?:is|are|was) (?:located|situated|found)", r"ha(?:s|ve|d) "),
    _h("vaya>valla vayas>vallas", r"fences?|billboards?|hoardings?|barriers?", r"go|goes|wow|berr\w+"),
    _h("valla>baya vallas>bayas vayas>bayas", r"berr(?:y|ies)", r"fences?|go"),
    _h("barón>varón barones>varones", r"males?|man|men|boys?", r"barons?"),
    _h("sumo>zumo sumos>zumos", r"juices?", r"sumo|supreme|add\w*"),
    _h("tasa>taza tasas>tazas", r"cups?|mugs?", r"rates?|fees?|tax\w*|charg\w+|tariff\w*"),
    _h("taza>tasa tazas>tasas", r"rates?|fees?|tax\w*", r"cups?|mugs?|bowls?"),
    _h("ciervo>siervo ciervos>siervos cierva>sierva", r"servants?|serfs?|slaves?", r"deer|stags?|does?"),
    _h("siervo>ciervo siervos>ciervos", r"deer|stags?", r"servants?|serfs?"),
    _h("cima>sima cimas>simas", r"chasms?|abyss|sinkholes?|pits?", r"tops?|summits?|peaks?"),
    _h("sima>cima simas>cimas", r"tops?|summits?|peaks?", r"chasms?|abyss"),
    _h("caza>casa cazas>casas", r"houses?|homes?", r"hunt\w*|chas\w+|fighters?"),
    _h("vaca>baca", r"roof rack|luggage rack", r"cows?"),
    _h("baca>vaca bacas>vacas", r"cows?|cattle", r"racks?"),
    _h("bello>vello", r"(?:body|facial|pubic|leg|arm) hair|hairs?|fuzz", r"beautiful|lovely|pretty"),
    _h("vello>bello vella>bella vellos>bellos vellas>bellas", r"beautiful|lovely|pretty|gorgeous", r"hairs?"),
    _h("hola>ola holas>olas", r"waves?|surf\w*", r"hello|hi|hey"),
    _h("hierva>hierba hiervas>hierbas", r"grass|herbs?|weeds?|herbal", r"boil\w*"),
    _h("hierba>hierva", r"boil\w*", r"grass|herbs?|weeds?|herbal"),
    _h("gravar>grabar gravó>grabó gravado>grabado gravada>grabada gravando>grabando gravé>grabé gravo>grabo gravamos>grabamos gravaron>grabaron", r"record\w*|film\w*|tap(?:e|ed|ing)|engrav\w+|video\w*|sav\w+|burn\w*", r"tax\w*|lev\w+"),
    _h("rebelar>revelar rebeló>reveló rebelado>revelado rebelaron>revelaron rebela>revela", r"reveal\w*|disclos\w*|develop\w*", r"rebel\w*|revolt\w*"),
    _h("revelarse>rebelarse reveló>rebeló revelaron>rebelaron revelarnos>rebelarnos", r"rebel\w*|revolt\w*", r"reveal\w*|disclos\w*|develop\w*"),
    _h("consiente>consciente consientes>conscientes", r"aware|conscious", r"consent\w*|spoil\w*|pamper\w*"),
    _h("cesión>sesión cesiones>sesiones", r"sessions?|meetings?", r"transfer\w*|loans?|assign\w*"),
    _h("sien>cien", r"hundred|100", r"temples?"),
    _h("vos>voz", r"voices?", "you"),
    _h("maza>masa mazas>masas", r"dough|mass|masses|batter|pastry", r"maces?|mallets?|clubs?"),
    _h("serrar>cerrar serré>cerré serró>cerró serrada>cerrada serrado>cerrado serradas>cerradas serrados>cerrados serraron>cerraron sierra>cierra serramos>cerramos", r"clos(?:e|es|ed|ing)|shut\w*|lock\w*", r"saw\w*|cut\w*|mountain\w*|range"),
    _h("cerrar>serrar cerró>serró cerrando>serrando", r"saw(?:ed|ing|n)|to saw", r"clos\w+|shut\w*"),
    _h("poyo>pollo poyos>pollos", r"chickens?|chicks?", r"bench\w*|ledges?"),
    _h("arrollo>arroyo arrollos>arroyos", r"streams?|creeks?|brooks?", r"ran over|run over"),
    _h("hoya>olla hoyas>ollas", r"pots?|saucepans?|cookers?", r"basins?|valley"),
    _h("rebosar>rebozar rebosado>rebozado rebosada>rebozada rebosados>rebozados rebosadas>rebozadas", r"batter\w*|bread(?:ed|ing)|coat\w*|breadcrumbs?", r"overflow\w*|brim\w*"),
    _h("rebozar>rebosar rebozaba>rebosaba rebozando>rebosando", r"overflow\w*|brim\w*", r"batter\w*|bread\w*"),
    _h("sede>cede", r"giv(?:e|es|ing) (?:way|up|in)|yields?", r"headquarters|seat|venue|office"),
    _h("tuvo>tubo", r"pipes?|tubes?|hoses?", r"had|got|has|have"),
    _h("aré>haré", r"(?:will|['’]ll|going to) (?:do|make)", r"plough\w*|plow\w*"),
    _h("onda>honda ondas>hondas ondo>hondo", r"deep", r"waves?"),
    _h("honda>onda hondas>ondas", r"waves?|microwaves?|radio", r"deep|honda|slings?"),
    _h("ora>hora oras>horas", r"hours?|time|o['’]clock", r"pray\w*"),
    _h("bino>vino binieron>vinieron biene>viene bienen>vienen", r"came|comes?|wine|coming|arriv\w+"),
    _h("asia>hacia", r"towards?|to|for|where|around|about", r"Asia\w*"),
    _h("ijo>hijo ija>hija ijos>hijos ijas>hijas", r"sons?|daughters?|child|children|kids?"),
    _h("avía>había avían>habían avíamos>habíamos", r"had|was|were|been", r"got ready|prepar\w*"),
    _h("combino>convino", r"agreed|suited", r"combin\w*|match\w*"),
    _h("losa>loza", r"dish\w*|crockery|china|earthenware", r"slabs?|tiles?"),
    _h("pozo>poso pozos>posos", r"grounds|sediment|dregs", r"wells?"),
    _h("poso>pozo posos>pozos", r"wells?", r"grounds|sediment|dregs"),
    _h("encausar>encauzar", r"channel\w*|direct\w*", r"prosecut\w*"),
    _h("abrasar>abrazar abrasó>abrazó abrasé>abracé abrasaron>abrazaron abraso>abrazo abrasos>abrazos", r"hug\w*|embrac\w+", r"burn\w*|scorch\w*"),
    _h("abrazar>abrasar abrazó>abrasó", r"burn\w*|scorch\w*", r"hug\w*|embrac\w+"),
    _h("azar>asar azado>asado azada>asada azados>asados azando>asando", r"roast\w*|grill\w*|barbecue\w*", r"chance|random|luck|hoe"),
    _h("casería>cacería", r"hunt\w*"),
    _h("enserar>encerar", r"wax\w*"),
    _h("reciente>resiente", r"resents?|suffers?", r"recent\w*|fresh|new"),
)  # fmt: skip


@cache
def _by_word() -> dict[str, tuple[_Heard, ...]]:
    found: dict[str, tuple[_Heard, ...]] = {}
    for heard in _HEARD:
        for word, meant in heard.forms.items():
            if word != meant:
                found[word] = (*found.get(word, ()), heard)
    return found


_NOUNS_TOO = frozenset("raya rayas calló cose".split())  # told to be verbs: no article before them
_FELL_SILENT = re.compile(r" (?:en silencio|muy callad|silencios|callad)", re.IGNORECASE)
_DETERMINED = re.compile(r"(?<!\w)(?:el|la|los|las|un|una|de|mi|tu|su|esta|con|por|en|sin) $", re.IGNORECASE)


def _listed(word: str) -> bool:
    return word in _by_word()


def _heard(context: Context) -> Iterable[Finding]:
    if not context.english or not context.may_have(_listed):
        return
    for token in context.tokens:
        if not (token.text.islower() or (token.text.istitle() and context.sentence_start(token.start))):
            continue
        for heard in _by_word().get(token.low, ()):
            said = heard.said.search(context.english)
            if not said or (heard.other and heard.other.search(context.english)):
                continue
            meant = heard.forms[token.low]
            if token.low in _NOUNS_TOO and _DETERMINED.search(context.text[: token.start]):
                continue
            if meant.startswith("call") and _FELL_SILENT.match(context.text, token.end):
                continue  # «cayó silenciosa» renders "fell silent" word by word
            if any(t.low == meant for t in context.tokens):
                break  # the word that the English has is there already
            yield replace(token.start, token.end, like(token.text, meant), evidence=said.group())
            break


_G_FOR_J = re.compile(
    r"(?<!\w)(?P<a>di|tra|atra|condu|tradu|produ|introdu|redu|dedu|contradi|prede[cd]i)g(?P<b>e|eron|iste|imos|era|eran|eras|éramos)(?!\w)",
    re.IGNORECASE,
)
_J_FOR_G = re.compile(
    r"(?<!\w)(?P<a>co|reco|esco|enco|aco|sobreco|prote|diri|eli|exi|corri|fin|sur|emer|sumer|afli|restrin|infrin|ur)j(?P<b>er|e|en|es|emos|ió|ieron|iendo|id[oa]s?|í|iste|imos|ía[ns]?|íamos|er[éáí]\w*|ir|irse|ir[éáí]\w*|erl[oa]s?|irl[oa]s?|erse)(?!\w)",
    re.IGNORECASE,
)
_Z_PLURAL = only(lambda w: w.endswith("zes"), re.compile(r"(?<!\w)(?P<a>[a-záéíóúñ]{2,})zes(?!\w)", re.IGNORECASE))
_GO = re.compile(r"^(?P<w>valla)(?= (?:a|al|con|por|en|hasta|hacia)\b)", re.IGNORECASE)
_ALREADY = re.compile(r"(?<!\w)(?P<w>lla)(?= [a-záéíóúñ])", re.IGNORECASE)
_FAMILY = re.compile(r"(?<!\w)(?P<los>los) (?P<name>[A-ZÁÉÍÓÚÑ][a-záéíóúñ]+?)(?P<s>e?s)(?!\w)", re.IGNORECASE)


def _spelt(context: Context) -> Iterable[Finding]:
    for m in context.finditer(_G_FOR_J):
        yield replace(m.start(), m.end(), f"{m['a']}j{m['b']}")
    for m in context.finditer(_J_FOR_G):
        if is_word(f"{m['a']}g{m['b']}".lower()):
            yield replace(m.start(), m.end(), f"{m['a']}g{m['b']}")
    for m in context.finditer(_Z_PLURAL):
        if m.group().islower() and is_word(m["a"] + "z") and m.group() not in context.en_words:
            yield replace(m.start(), m.end(), f"{m['a']}ces")
    for m in context.finditer(_ALREADY):
        yield replace(m.start(), m.end(), like(m["w"][:1], "ya"))
    for m in context.finditer(_GO) if re.match(r"\W*(?:Go|Please go)\b", context.english) else ():
        yield replace(m.start(), m.end(), like(m["w"][:1], "vaya"))
    for m in context.finditer(_FAMILY):
        name = m["name"]
        surnames = listed("names", "surnames")
        if name[0].isupper() and f"{name}{m['s']}" not in surnames and name in surnames and not name.endswith("s"):
            yield replace(m.start("s"), m.end("s"), "")
    yield from _plurals(context)


_ENDED = re.compile(r"(?:[aeo]ses|[lrndj]s)$")
_ACUTE = {"a": "á", "e": "é", "o": "ó"}


@lru_cache(maxsize=32768)
def _plural(word: str) -> str:
    """The plural of a noun that was made twice ("sofases") or without its vowel ("españols"); "" for other words."""
    if not _ENDED.search(word) or len(word) < 5 or not unknown(word):
        return ""
    if word.endswith("ses"):
        base = word[:-2]
        stressed = f"{base[:-2]}{_ACUTE[base[-2]]}s"
        right = next(
            (w for w in (stressed, base) if noun_known(w.removesuffix("s")) or (w == base and number(w) == "p")), ""
        )
        return right if right and len(right) > 3 else ""
    base = word[:-1]
    right = plural(base)
    return right if noun_known(base) and right.endswith("es") and is_word(right) else ""


def _may_be_plural(word: str) -> bool:
    return bool(_plural(word))


def _plurals(context: Context) -> Iterable[Finding]:
    if not context.may_have(_may_be_plural):
        return
    for token in context.tokens:
        if (new := _plural(token.low)) and is_plain(context, token):
            yield replace(token.start, token.end, like(token.text, new))


RULES = (
    Rule(
        id="heard-word",
        level="fix",
        summary="Puts the word of the English for one that sounds the same (“coser el arroz” → “cocer el arroz”); with English only.",
        why="La palabra suena igual que otra y se ha escrito la que no es.",
        find=_heard,
        examples=(
            Example("Hay que coser el arroz.", "Hay que cocer el arroz.", "You have to boil the rice."),
            Example("Tengo la tasa rota.", "Tengo la taza rota.", "My cup is broken."),
            Example("Rallé el coche.", "Rayé el coche.", "I scratched the car."),
            Example("Íbamos asia el norte.", "Íbamos hacia el norte.", "We were heading towards the north."),
        ),
        keep=(
            Keep("Hay que coser el botón.", "You have to sew on the button."),
            Keep("La tasa es alta.", "The rate is high."),
            Keep("Tengo la tasa rota."),
            Keep("Una taza con la tasa escrita.", "A cup with the charge on it, a mug."),
        ),
    ),
    Rule(
        id="spelt-ending",
        level="fix",
        summary="Mends g and j in verbs (“cojer”, “digeron”), z before e (“lápizes”), plurals made twice (“sofases”) and of surnames.",
        why="La forma está mal escrita.",
        find=_spelt,
        examples=(
            Example("Cojió los lápizes y digeron que no.", "Cogió los lápices y dijeron que no."),
            Example("Tiene dos sofases y dos cafeses.", "Tiene dos sofás y dos cafés."),
            Example("Tres jóvenes españols ganaron.", "Tres jóvenes españoles ganaron."),
            Example("Los Garcías ya cenan.", "Los García ya cenan."),
            Example("Lla no vivo allí.", "Ya no vivo allí."),
        ),
        keep=(
            Keep("Digerí mal; cojea el cojo; teje y cruje."),
            Keep("Los Lakers y los Beatles; los Reyes cenan."),
            Keep("Las clases, los meses y los intereses."),
            Keep("Gómezes no; los martes y jueves."),
        ),
        source="Ortografía de la lengua española (RAE-ASALE, 2010), cap. I, «El sistema ortográfico»",
        typographic=True,
    ),
)
