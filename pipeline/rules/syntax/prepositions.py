"""Prepositions that a verb, an adjective or a noun has in English and not in Spanish."""

# ruff: noqa: E501 — a pattern or an example reads best on one line.
import re

from pipeline.rules.base import Example, Keep, Rule
from pipeline.rules.syntax.grammar import INFINITIVE, PERIOD, form_of, infinitive
from pipeline.rules.syntax.paired import Pair, Written, en, es, finder
from pipeline.rules.syntax.preposition_pairs import (
    FIXED,
    NEXT,
    UnlessOpinion,
    before_infinitive,
    joined_with,
    pair,
    to_preposition,
)
from pipeline.rules.verbs import to

DPD = "Diccionario panhispánico de dudas (RAE-ASALE)"


_WORD = r"[a-záéíóúüñ]+"
_PEOPLE = r"(?:amig|herman|hij|vecin|compañer|niñ|chic|abuel|ti[oa]|tí[oa]|prim[oa]|sobrin|niet|suegr|emplead|alumn|maestr|médic|espos|novi|ministr|abogad|camarer|enfermer|bomber|soldad|colega|gente|familia|padre|madre|mujer|marido|hombre|señor|profesor|doctor|director|entrenador|jugador|trabajador|conductor|juez|jueces|árbitro|policía|equipo|pareja|jef|persona|cliente|estudiante|gobierno|público|perr|gat|caballo)[a-záéíóúñ]{0,3}(?!\w)"
# «Acerca» before a noun is the verb («acerca tu silla») unless something is said or asked before it.
_SAYS = r"(?<!\w)(?P<s>(?:habl|hablé|inform|pregunt|libr|artícul|escrib|escrit|dud|dij|diga|dic|cont|pens|piens|opin|discut|discus|hech|verdad|preocup|sab|sé|le[íeoy]|aprend|estudi|charl|convers|detall|dato|notici|histori|idea|teor|estudio|document|películ|debat|algo|nada|mucho|más|todo)\w*(?: (?!que\b|y\b|cuando\b|si\b)\w+){0,4} )"
_LANGUAGES = "español|inglés|francés|alemán|italiano|portugués|ruso|chino|japonés|árabe|catalán|gallego|coreano|griego|polaco|turco|sueco|hindi|quechua|latín|castellano"
_ASKED_THINGS = r"(?:dinero|ayuda|consejos?|permiso|aumento|información|descuento|favor(?:es)?|recomendaci(?:ón|ones)|préstamo|reembolso|tiempo|explicaci(?:ón|ones)|perdón|disculpas|trabajo|cita|foto|autógrafo|factura|receta|café|agua|comida|divorcio|oportunidad|segunda opinión|vaso de agua|prórroga|día libre)"


def _asked(m: re.Match[str]) -> Written:
    """ "Le preguntó a su jefe por un aumento" for "asked his boss for a raise": pedir, without por."""
    form = form_of(m["v"].lower(), "preguntar")
    if form is None:
        return ""
    return f"{m['c']}{to(form._replace(lemma='pedir'), 'ind', form.tense)} {m['w']} {m['x']}"


def _brings(m: re.Match[str]) -> bool:
    """Whether «acerca» is the verb acercar: «acerca tu plato»."""
    return m["h"].lower() == "acerca" and re.search(rf"{_SAYS}$", m.string[: m.start()], re.IGNORECASE) is None


_FROM = finder(
    pair(r"soy|eres|es|somos|son|era|eran", "desde", r"(?:am|'m|are|'re|is|'s|was|were) (?:\w+ )?from", "de"),
    pair(r"(?:carta|regalo|noticia|consejo|cita|respuesta|invitación|permiso)s?", "desde", r"from", "de", alone=True),
    pair(r"sufr\w+|padec\w+", "desde", r"suffer\w* from", "de", alone=False),
    pair(r"lejos|separad[oa]s?|distante|proteg\w+|escap\w+|ausente|libre|alej\w+|obten\w+|obtuv\w+|recib\w+|aprend\w+|derivad[oa]s?|provien\w+|recuper\w+|difier\w+|distingu\w+|escond\w+|robó|robaron", "desde", r"from", "de"),
    pair(r"comp(?:ro|ré|ró|ras|raste|rar|ra|raron|ramos)", "desde", r"(?:buy|bought|buys|buying) (?:\w+ ){1,4}?from", "en", "a", alone=True),
    pair(r"hech[oa]s?|construid[oa]s?", r"desde(?! (?:ayer|hoy|hace|anoche|anteayer|que|cuando|siempre|entonces|(?:el|las?) (?:lunes|martes|miércoles|jueves|viernes|sábado|domingo|año|mes|semana|\d))\b)|fuera de", r"(?:made|built) (?:out of|of|from)", "de", "con", alone=True),
    pair(r"mur(?:ió|ieron|i[óo])|mor(?:ir|iría)|muer(?:e|en|to|ta)", "desde|fuera de", r"(?:die|dies|died|dying|dead) (?:of|from)", "de", alone=True),
    pair(r"(?:cansad|hart)[oa]s?", "desde|con|sobre|por", r"(?:tired|sick|fed up) (?:of|with)", "de", alone=True),
    Pair(es(rf"(?P<h>(?:cansad|hart)[oa]s?) (?:por|con|a|en)(?P<x> {INFINITIVE})"), en(r"(?:tired|sick|fed up) (?:of|with) \w+ing"), lambda m: before_infinitive(m, "de")),
    Pair(es(r"(?P<h>hech[oa]s?|construid[oa]s?|fabricad[oa]s?) (?:en|con)(?P<x> (?:madera|oro|plata|piedra|cristal|vidrio|plástico|metal|acero|hierro|cuero|lana|algodón|seda|papel|cartón|barro|hormigón|cemento|mármol|ladrillo|cerámica|aluminio|goma))"), en(r"(?:made|built) (?:out )?(?:of|from)"), to_preposition("de")),
    Pair(es(r"(?P<h>vestid[oa]s?|viste|vestía|vestían|visten) (?:en|con)(?P<x> (?:negro|blanco|rojo|azul|verde|gris|amarillo|rosa|uniforme|traje|luto|gala))"), en(r"(?:dress\w*|clad|wear\w*) (?:all )?in \w+"), to_preposition("de"), alone="suggest"),
    pair(r"(?:prote[gj]\w+|guard\w+|defend\w+|defiend\w+)(?: (?:tu|su|la|el|mi) \w+)", "desde", r"(?:protect|guard|defend|shield)\w* (?:\w+ ){1,3}from", "de"),
)  # fmt: skip

_FOR = finder(
    pair(r"(?:famos|conocid|célebre|popular|agradecid|castigad|arrestad|multad|criticad|premiad|despedid|condenad|detenid|juzgad)(?:[oa]s?|s)?", r"para(?! \w+[aeií]r\b)", r"(?:famous|(?:well-)?known|popular|grateful|thankful|punished|arrested|fined|criticized|criticised|awarded|fired|convicted|sentenced|jailed|tried|noted) for", "por", alone=True),
    pair(r"(?:disculpa|perdón|lo siento|lo sentimos|disculpas|arrest\w+|castig\w+|felicit\w+|culp\w+|mult\w+|critic\w+|alab\w+)(?: (?:a )?\w+)?", "para", r"(?:sorry|apolog\w+|arrest\w*|punish\w*|blam\w+|fin\w+|critici\w+|prais\w+|excuse \w+) (?:\w+ ){0,2}?for", "por"),
    pair(r"(?:pag(?:o|ué|as|aste|a|ó|amos|an|aron|ar|ando))", "para", r"(?:pay|pays|paid|paying) for", "por", ""),
    pair(r"(?:pregunt(?:o|é|as|aste|a|ó|amos|an|aron|ar)|consult\w+)", "sobre de|acerca", r"ask\w* about", "por", "sobre", alone=True),
    Pair(es(rf"(?P<c>(?:(?:me|te|se|le|nos|les) )?)(?P<v>pregunt\w+) (?P<w>a (?:(?:mi|tu|su|el|la|los|las|mis|tus|sus|un|una) )?{_WORD}) por (?P<x>(?:un |una |unos |unas |más |algo de |el |la |su |mi |tu )?{_ASKED_THINGS})"), en(r"ask\w* (?:\w+ ){1,4}?for"), lambda m: _asked(m)),
    pair(r"(?:vot(?:o|é|as|aste|a|ó|amos|an|aron|ar))", "para", r"vot\w+ for", "por"),
    pair(r"(?:pagué|pagó|pagaste|pagaron|pagamos|paga|pagan|pago) (?:mucho|poco|demasiado|tanto|más|menos|\d+ (?:euros|dólares|pesos)|\w+ (?:euros|dólares|pesos))", rf"para(?! (?:que|no|{INFINITIVE})\b)", r"(?:pay|pays|paid) (?:\w+ ){1,4}?for", "por", alone=True),
    Pair(es(r"(?P<h>(?:compr|vend|cambi|alquil)(?:o|é|í|ó|ió|as|a|amos|aron|ieron|ar|er|aste|iste|e)) para(?P<x> (?:\d[\d.,]*|[a-z]+|\d+ mil) (?:euros|dólares|pesos|libras|céntimos|centavos|soles|yenes))"), en(r"(?:buy|bought|sell|sold|got|get|rent\w*|exchang\w+) (?:\w+ ){1,5}?for"), to_preposition("por"), alone="suggest"),
    Pair(es(r"(?P<h>(?:el|la|este|esta|estos|estas|ese|esa|un|una|tengo un|hay un)? ?(?:regalo|carta|mensaje|paquete|flores|libro|noticia|sorpresa|(?<=una )pregunta|(?<=esta )pregunta|llamada|café)(?: (?:es|son|era))?) por(?P<x> (?:ti|mí|él|ella|usted|vosotros|nosotros|ellos|ellas|mi (?:madre|padre|hermana|hermano|hija|hijo|abuela|abuelo|mujer|marido)))"), en(r"for (?:you|me|him|her|us|them|my \w+)"), to_preposition("para")),
    Pair(es(r"(?P<h>(?:estudi|trabaj|ahorr|entren|me esfuerz|se esfuerz|me prepar|practic|vin|corr)(?:o|a|as|é|ó|amos|an|e|aba|ando|ar|ió|iendo)) por(?P<x> (?:ser|comprar|aprobar|tener|poder|hacer|ganar|conseguir|perder|llegar|estar|vivir|viajar|ver|pagar|mejorar|entrar))(?!\w)"), en(r"to \w+"), to_preposition("para")),
    Pair(es(r"(?P<h>trabaj(?:o|é|as|aste|a|ó|amos|an|aron|ar|ando|aba|ado)) por(?P<x> (?:una|la|mi|un|esta|esa) (?:gran |pequeña |mejor )?(?:empresa|compañía|ONG|agencia|periódico|banco|multinacional|universidad|fundación|revista|startup|familia))"), en(r"work\w* for (?:an?|the|my|this|that)"), to_preposition("para")),
    pair(r"(?:list[oa]s?|preparad[oa]s?)", "por", r"(?:ready|prepared) for", "para"),
    pair(r"(?:trabaj(?:o|é|as|aste|a|ó|amos|an|aron|ar|ando))", "por", r"work\w* for (?:my|his|her|our|their|him|you|them|me|us)(?! (?:sake|own|good|years|hours|days|weeks|months|time|while|long))", "para"),
    Pair(es(r"(?P<h>(?:list[oa]s?|terminad[oa]s?|hech[oa]s?|entreg\w+|termin\w+|acab\w+|lleg\w+|volver\w*|estar[éá]\w*|ven|(?:lo |la |los |las )?necesit(?:o|a|amos|an))) por(?P<x> (?:el (?:lunes|martes|miércoles|jueves|viernes|sábado|domingo|\d+)|mañana(?! por| a| en)|las \w+|la próxima|fin de))"), en(r"by (?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|tomorrow|next|the end|(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|noon)\b)"), to_preposition("para", "antes de"), alone="suggest"),
)  # fmt: skip

_ABOUT = finder(
    pair(r"(?:preocupad[oa]s?|preocup(?:o|as|a|an|es|e))", "sobre|acerca de|alrededor de", r"worr\w+ about", "por", alone=True),
    pair(r"(?:emocionad|entusiasmad|ilusionad)[oa]s?", "sobre|acerca de", r"(?:excited|enthusiastic|thrilled|happy) about", "con", "por", alone=True),
    pair(r"(?:nervios|feli[zc]|triste|enfadad|enojad|molest|content|decepcionad|furios|sorprendid|alegre)(?:[oa]s?|es|s)?", "sobre|acerca de", r"(?:nervous|happy|sad|angry|mad|upset|glad|pleased|disappointed|furious|surprised|concerned) about", "por", "con"),
    pair(r"(?:segur)[oa]s?", "sobre|acerca de", r"(?:sure|certain) about", "de", alone=True),
    pair(r"(?:loc)[oa]s?", "sobre|acerca de", r"(?:crazy|mad) about", "por", alone=True),
    pair(r"(?:(?:me|te|se|nos) olvid\w+|olvíd[ae](?:te|se|nse)|olvidar(?:me|te|se|nos)|quej\w+|ri[oeó]\w*|reí\w*|burl\w+|dud\w+)", "sobre|acerca de", r"(?:complain(?!t)|forget|forgot|laugh|jok|doubt)\w* about", "de"),
)  # fmt: skip

_LOOK = r"(?:miro|mira|miras|miré|miró|mirar|mirando|miraba|miraban|miran|mires|mire|miramos|miraron)"
# Into a container one does look: «mira en la nevera».
_INTO = r"en(?! (?:el|la|los|las|mis?|tus?|sus?|una?) (?:nevera|frigorífico|cajón|cajones|cajas?|armarios?|bolsos?|bolsillos?|mochila|maletas?|sótano|garaje|desván|despensa|horno|bolsa|baúl|maletero|buzón|cartera)(?!\w))(?! (?-i:[A-ZÁÉÍÓÚ]))"
_LOOK_EN = r"look\w* at (?:the|a|this|that|these|those|my|your|his|her|its) (?!man|woman|girl|boy|people|child|teacher|mother|father|dog|cat|person)\w+"
_AT = finder(
    pair(r"(?:se|me|te|nos) (?:ri[oeó]\w*|reí\w*|burl\w+)|(?:reír|burlar)(?:se|me|te)|(?:riéndo|burlándo)(?:se|me|te)", "a|en", r"(?:laugh|mock|jok)\w* at", "de", alone=True),
    pair(r"(?:ri[oe]|ríe[sn]?|reí|rió|rieron|reímos|reír|riendo)", "a|en", r"laugh\w* at", "de"),
    pair(r"(?:enfadad|enojad|furios|molest)[oa]s?", "a|en", r"(?:angry|mad|furious|annoyed|upset) (?:at|with)", "con"),
    pair(r"(?:sorprendid|asombrad|impresionad)[oa]s?", "a|en", r"(?:surprised|amazed|astonished|impressed) (?:at|by|with)", "por", "con"),
    pair(r"(?:buen[oa]s?|mal[oa]s?|mejor|peor)(?! a la hora de)", "a", r"(?:good|bad|better|worse|best|terrible|great) at", "en", "para"),
    pair(_LOOK, _INTO, _LOOK_EN, ""),
    # One looks «al cielo» or «a la pantalla», where the eyes go; a thing that is examined is «mirar la foto».
    Pair(es(rf"(?P<h>{_LOOK}) a(?P<x> (?:el|la|los|las|una?|mis?|tus?|sus?|est[aeo]s?|es[aeo]s?|nuestr[oa]s?) (?:\w+ )?(?:fotos?|fotografías?|cuadros?|imágen(?:es)?|imagen|dibujos?|libros?|menú|datos|cifras|números|precios?|gráficos?|tablas?|resultados?|ejemplos?|opciones|preguntas?|problemas?|situación|lista|cuentas?|facturas?|documentos?|vídeos?|videos?))"), en(_LOOK_EN), to_preposition("")),
    Pair(es(rf"(?P<h>{_LOOK}) al (?P<x>(?:cuadro|libro|dibujo|menú|gráfico|problema|precio|ejemplo|documento|resultado|vídeo|video))"), en(_LOOK_EN), r"\g<h> el \g<x>"),
    Pair(es(rf"(?P<h>grit(?:o|é|as|a|ó|an|aron|ar|ando|aba|aban)) en(?P<x> (?:el|la|los|las|mi|mis|tu|tus|su|sus|un|una))(?= {_PEOPLE})"), en(r"(?:shout|yell|scream)\w* at"), to_preposition("a")),
    Pair(es(r"(?P<h>grit(?:o|é|as|a|ó|an|aron|ar|ando|aba|aban)) en(?P<x> (?:mí|ti|él|ella|ellos|ellas|nosotros|usted))"), en(r"(?:shout|yell|scream)\w* at"), to_preposition("a")),
    pair(r"(?:apunt|señal)\w+", "en|a", r"point\w* (?:at|to)", "a"),
)  # fmt: skip

_PLACES = r"(?:casas?|territorios?|regi(?:ón|ones)|hotel(?:es)?|aeropuertos?|estaci(?:ón|ones)|oficinas?|escuelas?|colegios?|institutos?|universidad(?:es)?|trabajos?|fiestas?|bodas?|reuni(?:ón|ones)|ciudad(?:es)?|pueblos?|país(?:es)?|playas?|parques?|plazas?|calles?|hospital(?:es)?|tiendas?|supermercados?|mercados?|restaurantes?|bar(?:es)?|cines?|teatros?|museos?|iglesias?|catedral|castillos?|bosques?|montañas?|cimas?|islas?|puertos?|fronteras?|granjas?|pisos?|apartamentos?|edificios?|cuevas?|lagos?|ríos?|orilla|costa|campamento|capital|centro|barrio|destino|lugar(?:es)?|sitios?|meta|final|conclusión|acuerdo|aldeas?|palacios?|estadios?|campus|laboratorio|comisaría|cárcel|embajada|taller|cocina|habitación|sala|Tierra|Luna)"
_PLACE = rf"(?P<x> (?:(?:el|la|los|las|mis?|sus?|tus?|una?|nuestr[oa]s?|est[ea]|es[ea]|aquel|aquella)(?= (?:(?:nuev|pequeñ|viej|antigu|bonit|mism|otr|segund|primer)[oa] |gran )?{_PLACES}(?!\w))|(?-i:(?!Navidad|Nochebuena|Nochevieja|Semana|Reyes|Pascua|Año|AVE|Uber|Renfe)[A-ZÁÉÍÓÚ])\w+|casa(?!\w)))"
_ARRIVE = r"(?:llego|llegas|llega|llegamos|llegan|llegué|llegaste|llegó|llegaron|llegar|llegaba|llegaban|llegue|lleguemos|lleguen|llegaré|llegará|llegado|llegando)"
# A stretch of time or a vehicle within three words: «llegas en una hora», «llegó en un taxi».
_SPAN = (
    rf" (?:\w+ ){{0,3}}?(?:{PERIOD}|rato|instante|tiempo|taxis?|metro|moto\w*|bici\w*|camión|camiones|vuelos?|"
    r"silencio|grupos?|masa|manada|estado|persona|forma|condiciones)\b"
)
_MOTION = finder(
    Pair(es(rf"(?P<h>{_ARRIVE}(?: (?:tarde|temprano|pronto|bien|puntual|cansad[oa]|sol[oa]))?) en{_PLACE}(?!{_SPAN})(?! (?:lunes|martes|miércoles|jueves|viernes|sábado|domingo|mes|verano|invierno|otoño|primavera|año|tren|autobús|avión|coche|barco|momento|último|siglo|mejor|primer))"), en(r"(?:arriv\w+|get|got|gets|getting) (?:\w+ )?(?:in|at|to) (?:the |my |your |his |her |a )?\w+"), to_preposition("a")),
    Pair(es(rf"(?P<h>{_ARRIVE})(?P<x> (?:casa|(?:el|la) (?:aeropuerto|estación|oficina|hotel|escuela|casa|trabajo|fiesta|ciudad|playa)))(?=[.,;!?]| (?:a|en|de|tarde|temprano|y|ayer|anoche|hoy|por|después|antes)\b)"), en(r"(?:get|gets|got|getting|arriv\w+|reach\w*) (?:\w+ )?(?:home|in|at|to|the|my|there)"), to_preposition("a"), alone="suggest"),
    Pair(es(r"(?<!\bme )(?<!\bte )(?<!\ble )(?<!\bles )(?<!\bnos )(?<!\bos )(?P<h>(?:vuelvo|vuelve|volví|volvió|volver|volvieron|regres\w+|voy|va|vas|vamos|van|fui|fue|fueron|fuimos|ir|ven|viene|vino|venir|viajé|viajó|viajar|viajamos|viajaron)) en(?P<x> (?:casa|(?:la|el|mi|su|tu) (?:casa|escuela|oficina|playa|parque|cine|trabajo|universidad|hospital|tienda|supermercado)|(?-i:Madrid|México|España|Lima|París|Londres|Europa|América)))"), en(r"(?:go|goes|went|going|gone|com\w+|came|return\w*|travel\w*|get|got|back) (?:back )?(?:to|home|in)"), to_preposition("a")),
    Pair(es(r"(?<!\bme )(?<!\bte )(?<!\ble )(?<!\bles )(?<!\bnos )(?<!\bos )(?P<h>(?:vuelvo|vuelve|volví|volvió|volver|volvieron|regres\w+|voy|va|vas|vamos|van|fui|fuimos|ir|ven|viene|vino|venir|viajé|viajó|viajar|viajamos|viajaron)) en(?P<x> (?:casa|(?:la|el|mi|su|tu) (?:casa|escuela|oficina|playa|parque|cine|trabajo|universidad|hospital|tienda|supermercado|cama|piscina|gimnasio|mercado|montaña|aeropuerto|iglesia|biblioteca|banco|dentista|médico|estación|fiesta|reunión|concierto|museo)|(?-i:Madrid|México|España|Lima|París|Londres|Europa|América)))"), en(r"(?:go|goes|went|going|gone|com\w+|came|return\w*|travel\w*|get|got|back) (?:back )?(?:to|home|in)"), to_preposition("a"), alone="suggest"),
    pair(r"(?:entr(?:o|é|as|aste|a|ó|amos|an|aron|ar|ando|aba))", "dentro de|adentro de|a dentro de", r"(?:enter|go|went|gone|com|came|walk|get|got|step|mov)\w* (?:into|in|inside)?", "en", "a", alone=True),
)  # fmt: skip

_COUNT = r"(?:cont(?:ar|ando)|cuent[aoe]s?|cuentan|conté|contó|contaba)"
_COUNT_EN = r"(?:count|rely|bank|depend)\w* (?:up)?on"
_WITH = finder(
    pair(r"(?:(?<!manos )llen|repleto|rebosante|cargad)[oa]s?", "con", r"(?:full|filled|packed|crowded|loaded) (?:of|with)", "de", alone=False),
    # One counts «en un ábaco» and «con los dedos»; only people and what they give are counted on.
    Pair(es(rf"(?P<h>{_COUNT}) (?:en|sobre)(?P<x> (?:mí|ti|él|ella|ellos|ellas|nosotr[oa]s|ustede?s?|vosotr[oa]s|alguien|eso|ello))"), en(_COUNT_EN), to_preposition("con")),
    Pair(es(rf"(?P<h>{_COUNT}) (?:en|sobre)(?P<x> (?:el|la|los|las|un|una|mis?|tus?|sus?|nuestr[oa]s?))(?= (?:mejor(?:es)? |buen[oa]s? )?(?:{_PEOPLE}|(?:apoyo|ayuda|experiencia|presencia|colaboración|palabra|voto|votos|suerte|lealtad|discreción|paciencia)(?!\w)))"), en(_COUNT_EN), to_preposition("con")),
    Pair(es(rf"(?P<h>{_COUNT}) (?:en|sobre)(?P<x> (?-i:[A-ZÁÉÍÓÚ])\w+)"), en(rf"{_COUNT_EN} (?-i:[A-Z])\w+"), to_preposition("con")),
    pair(r"(?:compar(?:o|a|as|ar|ado|ada|ados|adas|amos|an|é|ó))", "a", r"compar\w+ (?:to|with)", "con"),
    pair(r"(?:casad|comprometid)[oa]s?|cas(?:ó|aron|arse|arme|arte|é)", "a|hacia", r"(?:marr\w+|engaged)(?: to)?", "con"),
    Pair(es(rf"(?P<h>(?:casad|comprometid)[oa]s?|cas(?:ó|aron|arse|arme|arte|é)) de(?P<x> (?:el|la|una?|mi|tu|su))(?= {_PEOPLE})"), en(r"(?:marr\w+|engaged)(?: to)?"), to_preposition("con")),
    pair(r"(?:habl(?:o|é|as|aste|a|ó|amos|an|aron|ar|ando))", "hacia", r"(?:talk|speak|spoke|spoken)\w* (?:to|with)", "con", "a", alone=True),
    pair(r"(?:(?<!\bun )(?<!\bel )(?<!\bmi )(?<!\btu )(?<!\bsu )(?<!\bningún )(?<!\beste )(?<!\bese )(?<!\bdel )(?<!\bal )(?<!\bde )(?<!\bmucho )(?<!\bpoco )(?<!\bbuen )sueñ(?:o|as|a|an|e|en)|soñ\w+)", rf"sobre|acerca de|en(?! (?:\w+ ){{0,2}}(?:idioma|lengua|color(?:es)?|blanco|voz|secreto|silencio)\b)(?! (?:{_LANGUAGES})\b)|de(?! niñ)(?! joven)(?! pequeñ)(?! noche)(?! día)(?! nuevo)", r"dream\w* (?:of|about)", "con", alone=True),
    pair(r"(?:encontr(?:arse|arme|arnos)|me encontré|se encontró|nos encontramos)", "a", r"(?:meet|met|run|ran|bump\w*) (?:into|with)?", "con"),
    pair(r"(?:acusad[oa]s?|acus\w+)", "con|para|por", r"(?:accus\w+|charged) (?:of|with)", "de"),
    pair(r"(?:de acuerdo)", "a", r"agree\w* (?:with|to)", "con"),
    pair(r"(?:satisfech|encantad)[oa]s?|feli(?:z|ces)", "a|de|en", r"(?:satisfied|delighted|pleased|happy) with", "con"),
)  # fmt: skip

_PLACED = (
    r"(?:cerca|dentro|detrás|delante|encima|debajo|alrededor|fuera|enfrente|al lado|a pesar|en lugar|en vez|además)"
)
_PLACED_EN = r"(?:near|close|next|inside|behind|in front|on top|under|around|outside|far|opposite|before|after|beside|in spite|instead|besides)"
_NEXT_PLACE = NEXT.replace("(?P<x>", "(?:")
_STANDS = re.compile(
    r"(?<!\w)(?:es|está|están|estoy|estamos|estaba[ns]?|estuvo|hay|había|hubo|viv\w+|queda|quedan|quedaba|encuentra|encuentran|sentad[oa]s?|aparcad[oa]s?|estacionad[oa]s?|situad[oa]s?|crece|crecen) (?:(?:un|una|muy|más|justo|algo) )?(?:\w+ )?$",
    re.IGNORECASE,
)


def _placed(m: re.Match[str]) -> Written:
    """ "Cerca a la estación"; but «dejó fuera a los perros» has an object with its «a», «cerca, a diez metros» a distance."""
    where, head = m["h"].lower(), m.string[: m.start()]
    sure = where in ("alrededor", "enfrente", "al lado", "a pesar", "en lugar", "en vez")
    behind = m["x"] or " el"
    if re.match(
        r" (?:\d|un[oa]? (?:metro|kilómetro|hora|milla)|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|veinte|cien|unos|unas|mí|ti)(?!\w)",
        behind + m.string[m.end() :],
        re.IGNORECASE,
    ):
        return ""
    if (
        not sure
        and not _STANDS.search(head)
        and not (where == "cerca" and not re.match(rf" \S+ {_PEOPLE}", behind + m.string[m.end() :], re.IGNORECASE))
    ):
        return ""
    return joined_with(f"{m['h']} de", behind)


_OF = finder(
    pair(r"(?:depend(?:e|en|ía|ían|er|iendo|erá|ió)|dependiente|dependientes)", r"en(?! (?:gran|buena|cierta|mayor|menor|parte|todo|exclusiva|última|definitiva|especial|realidad)\b)|sobre|por(?! (?:completo|entero|tanto|ahora|supuesto|igual|aquel|aquella|entonces|esa|ese)\b)|a(?! (?:su vez|menudo|veces|la vez|fin)\b)", r"depend\w* (?:up)?on", "de", alone=True),
    pair(r"(?:enamorad[oa]s?)", "con", r"(?:in love|fall\w* in love|fell in love|love) with", "de", alone=True),
    Pair(es(rf"(?P<h>{_PLACED})(?: a(?P<x>{_NEXT_PLACE})| al{FIXED}(?P<y>))"), en(_PLACED_EN), _placed),
    pair(r"(?:orgullos|consciente|segur|capa[zc]|celos|temeros)(?:[oa]s?|es)?", "en|sobre|a|con", r"(?:proud|aware|conscious|sure|capable|jealous|afraid) of", "de"),
    pair(r"(?:consist(?:e|en|ía|ían|ió|ir))", "de", r"consist\w* of", "en", "se compone de"),
    pair(r"(?:bas(?:ad[oa]s?|a|an|ó|aron|ar|arse))", "sobre|de|fuera de|arriba", r"based? (?:up)?on|based off", "en"),
    pair(r"(?<!\bqué )(?:piens(?:o|as|a|an|e|es)|pens(?:ar|é|ó|aba|aban|ando|aste|amos|aron))", "de|acerca de|sobre|a", r"(?:think|thinks|thought|thinking) (?:about|of)", "en")._replace(write=UnlessOpinion(("en",))),
    pair(r"(?:concentr|enfoc|centr)\w+", "sobre|a", r"(?:concentrat|focus)\w* (?:up)?on", "en"),
    pair(r"(?:conf(?:ío|ías|ía|iar|ié|ió|iamos|ían|iaba))", "a|sobre", r"trust\w*", "en"),
    pair(r"(?:insist(?:o|es|e|en|ió|ieron|ir|ía|ían|imos|ieran))", "sobre|a|para|por|de", r"insist\w* (?:up)?on", "en"),
    Pair(es(rf"(?P<h>insist(?:o|es|e|en|ió|ieron|ir|ía|ían|imos)) (?:para|a|por|de|sobre)(?P<x> {INFINITIVE})"), en(r"insist\w*"), lambda m: before_infinitive(m, "en"), alone="suggest"),
    Pair(es(rf"(?P<h>(?:tengo|tienes|tiene|tenemos|tienen|tenía|tenían|tuve|tuvo|da|me da|le da|te da|miedo de que da)? ?(?:miedo|ganas|pereza|vergüenza))(?P<x> {INFINITIVE})"), en(r"(?:afraid|scared|fear\w*|feel like|ashamed|dying|eager|want\w*|lazy)"), lambda m: before_infinitive(m, "de") if m["h"].lower().split()[0] in ("tengo", "tienes", "tiene", "tenemos", "tienen", "tenía", "tenían", "tuve", "tuvo") else "", alone="fix"),
    Pair(re.compile(rf"(?:^|(?<=[.,;:!?(«] ))(?P<h>(?:antes|después|además))(?P<x> {INFINITIVE})(?!\w)", re.IGNORECASE), en(r"(?:before|after|besides) \w+ing"), lambda m: before_infinitive(m, "de"), alone="suggest"),
    Pair(es(rf"(?P<h>(?:en vez|en lugar|a pesar|a punto|en caso))(?P<x> {INFINITIVE})"), en(r"(?:instead|despite|in spite|about to|in case)"), lambda m: before_infinitive(m, "de"), alone="fix"),
    Pair(es(r"(?P<h>(?:antes|después|además|en vez|en lugar|a pesar|a causa|acerca|a través|al lado|en contra|a favor|delante|detrás|encima|debajo|cerca))(?P<x> (?:el|la|los|las|mi|mis|tu|tus|su|sus|un|una|nuestr[oa]s?|est[eao]s?) \w+)(?! (?:que|me|te|se|le|no|nos|es|era|fue|está|estaba|hab|ha|tien|ten)\w*)"), en(r"(?:before|after|besides|instead of|despite|because of|about|through|next to|beside|against|in front of|behind|on top of|under|near) (?:the|my|your|his|her|a|an|our|their|this|these|that)"), lambda m: "" if _brings(m) else to_preposition("de")(m) if m["h"].lower() in ("acerca", "a través", "al lado", "en vez", "en lugar", "a causa") or re.match(r"[,.;:!?]|$", m.string[m.end() :]) else ""),
    # These render particles, too: «cepilló fuera mis preguntas» asks for another verb and for no preposition.
    Pair(es(r"(?P<h>(?:alrededor|dentro|fuera|lejos))(?P<x> (?:el|la|los|las|mi|mis|tu|tus|su|sus|un|una|nuestr[oa]s?|est[eao]s?) \w+)(?! (?:que|me|te|se|le|no|nos|es|era|fue|está|estaba|hab|ha|tien|ten)\w*)"), en(r"(?:around|inside|within|outside|out of|far from|away from) (?:the|my|your|his|her|a|an|our|their|this|these|that)"), lambda m: to_preposition("de")(m) if m["h"].lower() == "alrededor" or re.match(r"[,.;:!?]|$", m.string[m.end() :]) else ""),
    Pair(es(rf"(?P<h>(?:más|menos) {_WORD}|mejor {_WORD}|peor {_WORD}) en(?P<x> mi vida)"), en(r"(?:most|\w+est|best|worst|least) [\w ]{0,30}of my life"), to_preposition("de")),
    Pair(es(rf"(?P<h>(?:el|la|los|las) (?:mejor(?:es)?|peor(?:es)?) {_WORD}) en(?P<x> (?:el mundo|la ciudad|el país|mi vida|la historia|el barrio|la clase|el pueblo|la región|la zona|la familia|el equipo|Europa|España|México|Estados Unidos))"), en(r"(?:best|worst) [\w ]{1,30}(?:in|of)"), to_preposition("de")),
    pair(r"(?:típic|característic|propi)[oa]s?", "para", r"(?:typical|characteristic) of", "de"),
    pair(r"(?:fui|fue|fuimos|eres|soy|es|muy|tan|un poco|poco) (?:amable|injust[oa]|generos[oa])", "de", r"\0", "con"),
    pair(r"particip(?:o|as|a|an|é|aste|ó|aron|ar|amos|aba|aban|ando|ado)", "a", r"(?:participat\w+|t[ao]ke?n?|taking|took|take) (?:part )?in", "en"),
    pair(r"(?:particip|inver[st]|cre[eo])\w*", "dentro de", r"(?:participat|invest|believ)\w* in", "en"),
    Pair(es(rf"(?P<h>interesad[oa]s?) (?:de|a|por|sobre)(?P<x> {INFINITIVE})"), en(r"interested in \w+ing"), lambda m: before_infinitive(m, "en")),
    pair(r"(?:interesad[oa]s?|interés)", "sobre|a|acerca de", r"(?:interested|interest) in", "en", "por", alone=True),
    pair(r"(?:experto|experta|especialista|experiencia)s?", "sobre de|a", r"(?:expert|specialist|experience) (?:in|on|at)", "en"),
)  # fmt: skip


_FRONTED = re.compile(r"(?:^|[\s,])(?:al|a (?:el|la|los|las|un|una|mi|tu|su|est[ae]|es[ae])) ", re.IGNORECASE)
_WHEN_BEFORE = re.compile(
    r"(?:ayer|hoy|anoche|mañana|también|ya|siempre|nunca|lunes|martes|miércoles|jueves|viernes|sábado|domingo|año|mes) $",
    re.IGNORECASE,
)


def _attends(m: re.Match[str]) -> Written:
    """ "Asistió la boda"; but a verb that opens its clause may have its subject behind it («asistieron los reyes»)."""
    opens = not re.search(r"\w\s*$", m.string[: m.start()]) and " en " not in m[0].lower()
    alike = (
        re.search(r"n$", m["v"].lower()) is not None
        if re.match(r"(?:los|las) ", m["x"], re.IGNORECASE)
        else m["v"].lower()[-1] in "eóa"
    )
    before = re.split(r"[.;:?!]", m.string[: m.start()])[-1]
    behind = opens or _FRONTED.search(before) is not None or _WHEN_BEFORE.search(before) is not None
    if (alike and behind) or before.endswith("que "):
        return ""  # «al acto asistió la ministra», «el médico que asistió el parto»
    return f"{m['v']} a {m['x']}".replace(" a el ", " al ")


_WAY = finder(
    Pair(es(r"(?:por|con) (?P<n>tren|autobús|coche|carro|auto|avión|barco|bicicleta|taxi|metro|moto)"), en(r"by (?:train|bus|car|plane|air|boat|ship|bike|bicycle|taxi|subway|metro|motorbike)"), r"en \g<n>"),
    Pair(es(r"(?P<v>est\w+|fui|fue|fuimos|fueron|ir|voy|va|vamos|van) (?:en|sobre|a) (?P<n>vacaciones)"), en(r"on (?:vacation|holiday)s?"), r"\g<v> de \g<n>", alone="suggest"),
    Pair(es(rf"(?P<v>trabaj\w+|estudi\w+|duerm\w+|dorm\w+|conduc\w+|manej\w+|viaj\w+|sal\w+|lee\w*|escrib\w+|corr\w+|{_WORD}) (?:por|en|a) (?P<n>noche)(?! (?:de|a|y día|en que|buena|vieja)\b)"), en(r"at night"), lambda m: (f"{m['v']} de {m['n']}", f"{m['v']} por la {m['n']}") if form_of(m["v"].lower()) or m["v"].lower() == "trabajo" else ""),
    Pair(es(r"(?P<v>nac(?:í|ió|iste|ieron|imos)) a (?P<x>(?-i:[A-ZÁÉÍÓÚ])\w+)"), en(r"born in"), r"\g<v> en \g<x>"),
    Pair(es(r"(?P<v>viv(?:o|es|e|imos|en|í|ió|ía|ían)|vivir|trabaj(?:o|as|a|an|aba|é|ó)|resid(?:o|e|en)|estudi(?:o|é|ó|a|aba)) a (?P<x>(?-i:[A-ZÁÉÍÓÚ])[a-záéíóúñ]+)(?! \d)"), en(r"(?:liv\w+|work\w*|resid\w+|stud\w+) in [A-Z]\w+"), lambda m: "" if m.string[: m.start()].endswith(" a ") else f"{m['v']} en {m['x']}"),
    Pair(es(rf"(?P<v>habl\w+) (?P<q>(?:en )?)(?:el|la) (?P<x>{_LANGUAGES}) (?P<e>en casa|con|bien|mejor|en)"), en(r"sp(?:eak|eaks|oke|eaking|oken) \w+"), r"\g<v> \g<q>\g<x> \g<e>"),
    Pair(es(rf"(?P<v>habl\w+) en (?:el|la) (?P<x>{_LANGUAGES})"), en(r"(?:speak|speaks|spoke|speaking|spoken|talk\w*) (?:in )?\w+"), r"\g<v> en \g<x>"),
    Pair(es(r"(?P<v>(?:alérgic|adict|acostumbrad|aficionad)[oa]s?) (?:con|de|en|por|para) (?P<x>(?:el|la|los|las|un|una|mi|mis|tu|su|sus|est[eao]s?|[a-záéíóúñ]+))"), en(r"(?:allergic|addicted|used|accustomed) to"), lambda m: f"{m['v']} a {m['x']}".replace(" a el", " al") if m["x"].lower() != "toda" else ""),
    Pair(es(rf"(?P<v>acostumbrad[oa]s?) (?P<x>{INFINITIVE})"), en(r"(?:used|accustomed) to \w+"), lambda m: f"{m['v']} a {m['x']}" if infinitive(m["x"].lower()) else "", alone="fix"),
    Pair(es(r"(?P<v>se ve|nos vemos|nos veremos|hasta|te veo|la reunión es|es|empieza|sale|vuelvo|vuelve|termina) (?:a|en) (?P<x>lunes|martes|miércoles|jueves|viernes|sábado|domingo)"), en(r"(?:on |see you |until )(?:on )?(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)"), r"\g<v> el \g<x>"),
    Pair(es(r"(?P<v>sal(?:í|ió|imos|ieron|go|e|es|en|ir|iendo|ía)) (?P<x>(?:el|la|los|las|mi|su|tu) (?:hospital|casa|oficina|trabajo|cárcel|habitación|país|ciudad|edificio|cine|restaurante|clase|tienda|hotel|escuela|aeropuerto|cama|agua|coche|cocina|baño|banco|museo|reunión|fiesta|cuarto))"), en(r"(?:leav\w+|left|exit\w*|get out of|got out of|walk\w* out of)"), lambda m: f"{m['v']} de {m['x']}".replace(" de el ", " del ")),
    Pair(es(r"(?P<v>toc(?:o|as|a|an|ar|ando|aba|é|ó|amos)) a (?P<x>(?:el|la) (?:guitarra|piano|violín|batería|flauta|bajo|saxofón|trompeta|órgano))"), en(r"play\w*"), r"\g<v> \g<x>"),
    Pair(es(r"(?P<v>(?:escuch(?:o|as|a|an|ar|ando|aba|é|ó|amos)|oigo|oye|oír)) a (?P<x>(?:la|el|mi|tu|su|las|los) (?:música|radio|canción|canciones|noticias|disco|podcast|podcasts|audiolibros?|lluvia|mar|ruido|concierto|conferencia|consejos))"), en(r"(?:listen\w*|hear\w*) to"), r"\g<v> \g<x>"),
    Pair(es(r"(?P<v>(?:me|te|le|nos|les) recuerd(?:a|as|an)|(?:me|te|le|nos|les) recordaba|(?:me|te|le|nos|les) recordó) (?:de )?(?P<x>(?:mi|tu|su|el|la|los|las|una?|cuando) \w+)(?! (?:que|de que)\b)"), en(r"remind\w* (?:me|you|him|her|us|them) of"), lambda m: f"{m['v']} a {m['x']}".replace(" a el ", " al ")),
    Pair(es(r"(?P<v>compart\w+ (?:(?:tu|su|la|el|mi|tus|sus|las|los|una?) )?\w+) a (?P<x>(?:tus|sus|los|las|mis|tu|su|mi|el|la) \w+)"), en(r"shar\w+ (?:\w+ ){1,3}?with"), lambda m: f"{m['v']} con {m['x']}"),
    Pair(es(r"(?P<v>ladr\w+|sonr\w+|dispar\w+) en (?P<x>(?:la|los|las|el|mi|tu|su) (?:gente|personas?|niñ\w+|extraños|desconocidos|vecin\w+|perros?|gatos?|coches?|cartero|policía|cámara))"), en(r"(?:bark|smil|shoot|shot)\w* at"), lambda m: f"{m['v']} a {m['x']}".replace(" a el ", " al ")),
    Pair(es(r"(?P<v>gir(?:a|e|o|ó|é|ar|amos|aron|as)|dobl(?:a|e|o|ó|é|ar|as)|volte(?:a|e|ar)|tuerz(?:a|e)) (?:(?:en|hacia|sobre|por) (?:la )?|la |a )?(?P<n>izquierda|derecha)"), en(r"turn\w* (?:left|right)"), r"\g<v> a la \g<n>"),
    Pair(es(r"(?P<v>(?:(?:me|te|le|nos|les) )?agrade\w+) (?:para|sobre|de) (?P<x>(?:el|la|los|las|mi|tu|su|sus|tus|mis|todo|tod[oa]s?))"), en(r"thank\w* (?:\w+ )?for|appreciat\w+|grateful for"), r"\g<v> \g<x>"),
    Pair(es(r"(?P<v>trat\w+|habl\w+|discut\w+|opin\w+|le[íeoy]\w*|escrib\w+) sobre de (?P<x>\w+)"), en(r"about|deals? with"), lambda m: (f"{m['v']} {'de' if m['v'].lower().startswith('trat') else 'sobre'} {m['x']}", f"{m['v']} sobre {m['x']}"), alone="fix"),
    Pair(re.compile(rf"{_SAYS}acerca (?P<x>(?!de\b|del\b|a\b|al\b|y\b|más\b|en\b|con\b|el\b|la\b){_WORD})(?!\w)", re.IGNORECASE), en(r"about|on|regarding"), r"\g<s>acerca de \g<x>"),
    Pair(es(rf"(?P<v>(?:gast|inviert|invert|desperdici)\w+(?: {_WORD}){{1,4}}?) (?:sobre|para|por) (?P<x>(?:(?:el|la|los|las|mi|tu|su|un|una) )?{_WORD})"), en(r"(?:spen\w+|invest\w*|wast\w+) [\w ]{1,40}? (?:on|in) \w+"), lambda m: f"{m['v']} en {m['x']}" if not infinitive(m["x"].lower()) else ""),
    Pair(es(r"(?:en|sobre|por) pies?"), en(r"(?:on|by) foot"), "a pie"),
    Pair(es(r"(?P<v>camin\w+|anduv\w+|pase\w+|corr\w+|bail\w+|esper\w+|jug\w+|cant\w+|salir|salió|sentad\w+) (?:en|dentro de) la (?P<n>lluvia|nieve)"), en(r"in the (?:rain|snow)"), r"\g<v> bajo la \g<n>", alone="suggest"),
    Pair(es(r"(?P<v>entro|entré|entraste|entró|entramos|entraron|entrar|entrando|entran|entraba) (?P<x>(?:el|la|los|las|un|una|mi|tu|su) (?:habitación|cuarto|casa|edificio|sala|tienda|cocina|oficina|ciudad|iglesia|país|bar|coche|clase|restaurante|banco|bosque|cueva|garaje|hotel|aula|agua|baño))"), en(r"(?:enter\w*|(?:walk|went|came|come|go|get|got|step)\w* into)"), lambda m: (f"{m['v']} en {m['x']}", f"{m['v']} a {m['x']}".replace(" a el ", " al ")), alone="suggest"),
    Pair(es(r"(?<!\blos )(?<!\blas )(?<!\blo )(?<!\bla )(?<!\ble )(?<!\bles )(?<!\bme )(?<!\bte )(?<!\bnos )(?P<v>asist(?:o|e|es|en|í|ió|ieron|imos|ir|iendo|ía)) (?:en )?(?P<x>(?:el|la|los|las|un|una|mi|tu|su) \w+)(?! al?\b)"), en(r"attend\w*"), lambda m: _attends(m), alone="suggest"),
    Pair(es(r"(?P<v>(?:me|te|se|nos) (?:parezco|pareces|parece|parecemos|parecen|parecía|acerco|acerqué|acercó|acercaron|enfrento|enfrentó)) (?:como )?(?P<x>(?:mi|tu|su|el|la|los|las) (?:madre|padre|herman[oa]|abuel[oa]|tí[oa]|hij[oa]|casa|puerta|mesa|problema|ventana|actor|actriz))"), en(r"(?:resembl|look\w* like|approach|fac(?:e|es|ed|ing)|takes? after)\w*"), lambda m: f"{m['v']} a {m['x']}".replace(" a el ", " al ")),
    Pair(es(r"(?P<v>voy|vas|va|vamos|van|fui|fue|fueron|ir|llegué|llegó|caminan|camino) (?:a|en) (?P<n>escuela|iglesia|universidad|trabajo|cárcel|hospital)(?= *[.,;!?]|$| (?:en|los|todos|cada|por|con|y|a|de lunes)\b)"), en(r"(?:to|at) (?:school|church|university|college|work|prison|jail|hospital)"), lambda m: f"{m['v']} {'al' if m['n'].lower() in ('trabajo', 'hospital') else 'a la'} {m['n']}", alone="suggest"),
    Pair(es(r"(?P<v>trabaj\w+) como (?:un|una) (?P<n>\w+)(?! (?:loc|negr|esclav|anim|burr))"), en(r"work\w* as an? \w+"), lambda m: (f"{m['v']} como {m['n']}", f"{m['v']} de {m['n']}")),
)  # fmt: skip

_RULE = (
    ("preposition-from", "Writes de for the English “from” of origin and cause (“soy desde Cuba” → “soy de Cuba”); without English at most a suggestion.", "El origen y la causa llevan «de»: «soy de Cuba», «sufrir de asma», «una carta de mi tía».", _FROM,
     (Example("Somos desde Quito.", "Somos de Quito.", "We are from Quito."), Example("Vive lejos desde el centro.", "Vive lejos del centro.", "He lives far from the centre.")),
     (Keep("Llamo desde Quito.", "I'm calling from Quito."), Keep("Es desde ayer así.", "It has been so since yesterday."), Keep("Una llamada de mi tía.", "A call from my aunt."))),
    ("preposition-for", "Writes por or para where the English “for” and “by” mislead (“famoso para su queso” → “famoso por”); without English at most a suggestion.", "La causa y el motivo llevan «por»; el destino y el plazo, «para».", _FOR,
     (Example("Es conocida para su voz.", "Es conocida por su voz.", "She is known for her voice."), Example("Lo quiero terminado por el viernes.", "Lo quiero terminado para el viernes.", "I want it finished by Friday.")),
     (Keep("Es popular para correr.", "It is popular among runners."), Keep("Pago para entrar.", "I pay to get in."), Keep("Paso por el viernes negro.", "I go through Black Friday."))),
    ("preposition-about", "Writes por, con, de behind adjectives of feeling (“preocupado sobre” → “preocupado por”); without English at most a suggestion.", "Los adjetivos y verbos de sentimiento no llevan «sobre»: «preocupado por», «seguro de», «quejarse de».", _ABOUT,
     (Example("Están preocupados sobre el precio.", "Están preocupados por el precio.", "They are worried about the price."), Example("No estoy segura sobre eso.", "No estoy segura de eso.", "I'm not sure about that.")),
     (Keep("Un libro sobre el precio.", "A book about the price."), Keep("Habla sobre el seguro.", "He talks about the insurance."), Keep("Estoy preocupado por ti.", "I'm worried about you."))),
    ("preposition-at", "Writes de, con, en where the English has “at” (“se rieron a mí” → “se rieron de mí”).", "Cada verbo pide su preposición: «reírse de», «enfadado con», «bueno en».", _AT,
     (Example("Se ríen a nosotros.", "Se ríen de nosotros.", "They laugh at us."), Example("Está furiosa a su jefe.", "Está furiosa con su jefe.", "She is furious at her boss.")),
     (Keep("Miró al cielo.", "He looked at the sky."), Keep("Se rieron a carcajadas.", "They roared with laughter."), Keep("Mira a la niña.", "Look at the girl."), Keep("Es bueno a veces.", "It is good at times."))),
    ("preposition-motion", "Writes a behind verbs of movement (“llegué en el hotel” → “llegué al hotel”); without English at most a suggestion.", "El destino lleva «a»: «llegar a», «volver a casa».", _MOTION,
     (Example("Llegaron en el hotel.", "Llegaron al hotel.", "They arrived at the hotel."), Example("Fuimos en la playa.", "Fuimos a la playa.", "We went to the beach.")),
     (Keep("El código llega en un mensaje.", "The code arrives in a message."), Keep("Llegó en el tren de las ocho.", "He arrived on the eight o'clock train."), Keep("Llegó en el verano.", "He arrived in the summer."), Keep("Llegas en una hora.", "You arrive in an hour."), Keep("Llegaron en un taxi.", "They arrived in a taxi."), Keep("Llegó al hotel.", "He arrived at the hotel."), Keep("Cuando llegamos la fiesta ya había acabado.", "When we got there the party was over."))),
    ("preposition-with", "Writes con or de where the English has “to”, “of”, “on” (“casada a un juez” → “casada con un juez”); without English at most a suggestion.", "Cada verbo y cada adjetivo piden su preposición: «casado con», «contar con», «lleno de».", _WITH,
     (Example("Está lleno con arena.", "Está lleno de arena.", "It is full of sand."), Example("Se casó a mi primo.", "Se casó con mi primo.", "She married my cousin.")),
     (Keep("Cuenta en su ábaco.", "She counts on her abacus."), Keep("Se casó a los veinte años.", "She got married at twenty."), Keep("Estoy de acuerdo con él.", "I agree with him."), Keep("Llenó el vaso con agua.", "He filled the glass with water."), Keep("Tiene las manos llenas con los gemelos.", "He has his hands full with the twins."))),
    ("preposition-of", "Writes de or en where the English has “on”, “with”, “in” (“depende en ti” → “depende de ti”).", "Cada verbo y cada adjetivo piden su preposición: «depender de», «enamorado de», «pensar en».", _OF,
     (Example("Todo depende sobre el clima.", "Todo depende del clima.", "Everything depends on the weather."), Example("Vive cerca a la estación.", "Vive cerca de la estación.", "She lives near the station.")),
     (Keep("Dejó fuera a los perros.", "He left the dogs outside."), Keep("Barrió fuera mis dudas.", "She asked about the rest and swept away my doubts."), Keep("Nunca habías jugado antes a un juego así.", "You had never played a game like this before."), Keep("Pienso de otro modo.", "I think otherwise."), Keep("Depende de ti.", "It depends on you."), Keep("Después que llegó, comimos.", "After he came, we ate."))),
    ("preposition-way", "Writes the prepositions of ways and places: en tren, a pie, de vacaciones, entrar en, asistir a; without English at most a suggestion.", "Se viaja «en tren» o «a pie», se está «de vacaciones», se entra «en» un sitio y se asiste «a» un acto.", _WAY,
     (Example("Vinimos por avión.", "Vinimos en avión.", "We came by plane."), Example("Entraron el bar.", "Entraron en el bar.", "They entered the bar."), Example("Trabaja como un taxista.", "Trabaja como taxista.", "He works as a taxi driver.")),
     (Keep("Al acto asistió la ministra.", "The minister attended the event."), Keep("Ayer asistieron los reyes.", "The king and queen attended yesterday."), Keep("Asistimos los sábados a la iglesia.", "We attend church on Saturdays."), Keep("Se fue a vivir a Lima.", "She went to live in Lima."), Keep("Acerca tu silla.", "Bring your chair; don't worry about the rug."), Keep("Preguntó por tren y precio.", "He asked about the train."), Keep("El agua entró la semana pasada.", "The water entered last week."), Keep("Trabaja como un animal.", "He works like an animal."))),
)  # fmt: skip

RULES = tuple(
    Rule(id=name, level="fix", summary=summary, why=why, find=find, examples=examples, keep=keep, source=DPD)
    for name, summary, why, find, examples, keep in _RULE
)
