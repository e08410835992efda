"""Which words are adjectives, told by the dictionary and by form, before any tagger is asked."""

# ruff: noqa: E501 — word lists read best on long lines.
import re
from functools import lru_cache

from pipeline.rules.verbs import NOT_VERBS, is_participle

# Adjectives whose feminine the dictionary takes for another word (cara, cómoda, sana…), or that are told by no ending.
_LISTED = frozenset(
    "preciso conciso bienvenido caro cómodo sano listo blanco claro solo vivo muerto lleno vacío limpio sucio seco fresco tibio crudo maduro duro blando tierno tranquilo quieto contento harto guapo feo gordo flaco "
    "delgado rubio moreno sordo ciego mudo cojo zurdo diestro viejo nuevo antiguo moderno joven raro loco tonto bobo necio serio honesto sincero falso justo injusto ajeno propio "
    "mismo distinto diverso variado vario mutuo ancho estrecho alto bajo largo corto grueso fino espeso recto curvo plano redondo cuadrado profundo hondo lejano cercano próximo último primero "
    "segundo tercero cuarto quinto sexto único bueno malo rico pobre barato gratuito amplio pequeño mediano rápido lento brusco súbito repentino temprano tardío eterno breve enfermo herido "
    "rojo negro amarillo morado dorado plateado rosado anaranjado pardo castaño oscuro cerrado abierto roto vestido sentado dormido despierto atento obeso obvio previo sabio necesario "
    "sabroso soso amargo agrio salado dulce picante frito hervido asado parecido unido cansado perdido complicado estricto sofisticado divertido aburrido extranjero casero "
    "americano humano mundano urbano cotidiano veterano temprano anciano lejano mediano hispano mexicano italiano cubano colombiano peruano romano africano chileno argentino griego turco ruso sueco chino filipino "
    "bendito maldito cansino genuino divino marino vecino femenino masculino clandestino repentino vespertino diurno nocturno moderno eterno interno externo paterno materno fraterno entero seguro pésimo óptimo máximo mínimo íntimo izquierdo "
    "superfluo ingenuo continuo perpetuo oblicuo contiguo ambiguo exiguo antiguo inicuo arduo asiduo mutuo vacuo fatuo estupendo tremendo horrendo estrecho hecho dicho bonito negativo pasivo exclusivo primitivo completo solitario inquieto descontento marchito descalzo desnudo exento bizco calvo liso legítimo crónico intenso minúsculo electrónico viudo".split()
)
# Words in -o, -a that stand behind nouns as something else: prepositions, adverbs, conjunctions, nouns.
_NEVER = frozenset(
    "producto productos bajo bajos baja bajas junto junta juntos juntas solo medio media medios salvo debido dado dada visto excepto incluso respecto como cuanto tanto mucho mucha muchos muchas poco poca pocos pocas todo toda todos todas "
    "otro otra otros otras cuyo cuya cuyos cuyas algo nada ambos ambas mismo alto algunos algunas uno una unos unas esto eso esta estas este nuestro vuestro vuestra estado estados partido partidos mercado sentido resultado "
    "pasado lado lados cuidado pedido sonido vestido ruido gemido helado grado estudio trato hecho dicho puesto gasto punto puntos modo plazo cargo puerto cabo rato trabajo juego fuego apego marido oído "
    "salida salidas entrada entradas llegada llegadas comida comidas bebida bebidas vida vidas medida medidas mirada miradas parada paradas subida bajada caída vuelta vueltas vista vistas cita citas nota notas "
    "visita visitas risa risas duda dudas ida venida llamada llamadas jornada jornadas temporada década semana cuenta cuentas lucha marcha mentira jugada jugadas patada carrera entrega prueba pregunta respuesta música "
    "lista listas dieta oferta muestra muestras puesta puerta huerta ropa copa tropa mesa misa casa cosa hora horas obra obras sobra sombra letra letras piedra guerra tierra terra sierra seda moneda rueda tienda "
    "luego pronto temprano tarde siempre entonces adentro afuera dentro fuera cerca lejos ahora nunca tampoco quizá acaso apenas todavía año años mano manos dedo dedos número números centro metro metros kilo kilos euro euros "
    "miembro miembros dato datos texto textos tipo tipos grupo grupos niño niña niños niñas hijo hija hijos hijas hermano hermana hermanos hermanas amigo amiga amigos amigas chico chica chicos chicas muchacho muchacha tío tía abuelo abuela "
    "primo prima padrino madrina novio novia señora señoras maestro maestra médico médica médicos ministro ministra obrero obrera empleado empleada empleados abogado abogada alumno alumna alumnos alumnas soldado soldados "
    "gato gata perro perra perros toro vaca gallo gallina cero ocho cuatro cinco siglo siglos minuto minutos segundos momento momentos tanto tantos tanta tantas cuanta primero segundo segunda tercero tercera cierto cierta "
    "incluida incluidas incluido incluidos excluido gracias mediante durante para contra sobre entre según hasta desde hacia adonde donde".split()
)
# "Junto a", "debido a": these begin a new phrase.
_PERSON_STATES = frozenset(
    "cansado contento enfadado enojado preocupado satisfecho convencido enfermo herido borracho descalzo desnudo sentado dormido despierto nervioso orgulloso solo vivo muerto seguro asustado sorprendido "
    "emocionado encantado agotado aliviado decepcionado confundido tranquilo callado sudoroso furioso ansioso agradecido arrepentido avergonzado desesperado animado dispuesto acompañado perdido vestido armado "
    "disfrazado decidido empapado entusiasmado exhausto feliz triste escondido encerrado tumbado apoyado agarrado arrodillado recostado acostado oculto refugiado exiliado atado aferrado "
    "abrazado encogido inclinado asomado colgado subido montado plantado quieto rodeado envuelto absorto distraído concentrado obsesionado ilusionado harto empeñado retirado ingresado hospitalizado "
    "detenido atrapado atascado entregado dedicado enfrascado metido aislado olvidado seguido sumido contratado cojo ciego manco protegido vigilado perseguido condenado acusado guiado empujado "
    "impulsado movido obligado alarmado intrigado destinado uniformado esposado maniatado hundido sumergido tendido echado agachado acurrucado camuflado inmerso volcado agobiado apurado acosado "
    "engañado confiado enamorado jubilado inclinado".split()
)
_ONE_GENDER = frozenset(
    "grande fuerte débil fácil difícil útil inútil feliz triste pobre libre joven mayor menor mejor peor amable verde azul gris marrón dulce suave simple doble triple alegre común "
    "caliente urgente reciente diferente inteligente importante interesante excelente brillante elegante constante abundante anterior posterior superior inferior interior exterior "
    "internacional nacional regional local mundial social cultural personal profesional general especial actual final total real legal ideal normal natural original digital mental vital "
    "global central principal comercial industrial militar familiar popular particular similar regular escolar solar capaz veloz eficaz cruel fiel breve leve grave humilde noble "
    "independiente suficiente paciente valiente consciente permanente evidente corriente presente ausente potente frecuente decente creciente pendiente ambiental temporal laboral manual gradual virtual "
    "anual mensual semanal horrible terrible posible imposible probable responsable razonable saludable estable sensible visible flexible disponible agradable rentable sostenible "
    "sorprendente emocionante impresionante fascinante relevante irrelevante arrogante distante picante ignorante tolerante intolerante humillante agobiante estresante relajante desesperante preocupante alarmante irritante "
    "apasionante deprimente ardiente transparente coherente incoherente eficiente deficiente consistente persistente resistente existente competente incompetente conveniente insuficiente impaciente obediente "
    "prudente imprudente inocente indecente inconsciente sobresaliente siguiente equivalente feroz infeliz atroz precoz audaz fugaz sagaz tenaz incapaz hábil ágil frágil dócil fértil estéril infantil juvenil civil hostil sutil "
    "inmóvil gentil infiel ilegal desigual casual emocional racional tradicional excepcional sentimental fundamental esencial parcial oficial artificial superficial inicial provisional opcional intelectual puntual igual "
    "semejante repugnante refrescante inquietante gratificante frustrante asfixiante decepcionante contaminante dominante ambulante flotante insignificante exuberante vacilante vibrante "
    "portátil versátil volátil textil sexual racial rural mundial musical vegetal mineral fiscal penal estatal federal municipal provincial postal floral lateral literal moral mortal natal naval oral peatonal policial "
    "sensual teatral tropical usual vertical horizontal visual vocal nutricional funcional adicional condicional confidencial convencional singular circular molecular muscular solar lunar polar nuclear vulgar espectacular exigente influyente elocuente negligente diligente indulgente impertinente pertinente reticente intransigente estridente trascendente contundente complaciente hiriente sonriente "
    "salvaje enorme torpe firme ilustre célebre cobarde mediocre solemne inmune rebelde silvestre egoísta optimista pesimista realista perfeccionista detallista cosmopolita hipócrita servicial puntual cordial jovial leal desleal".split()
)


@lru_cache(maxsize=65536)
def shape(word: str) -> tuple[str, str] | None:
    """Gender ("m", "f") and number ("s", "p") that a word shows when it is an adjective in -o, -a or -or; else None."""
    if word in _NEVER or word.removesuffix("s") in _NEVER:
        return None
    agent = re.fullmatch(r"\w{3,}(?:dor|tor|sor)(es|a|as)?", word)
    if agent:
        return _agent(word, agent.group(1) or "")
    m = re.fullmatch(r"(\w{2,})(o|a)(s?)", word)
    if not m or not _adjectival(m.group(1)):
        return None
    return ("m" if m.group(2) == "o" else "f"), ("p" if m.group(3) else "s")


def _agent(word: str, ending: str) -> tuple[str, str] | None:
    """ "Trabajadora", "encantadores": only words whose masculine stands as an adjective."""
    base = word.removesuffix(ending) if ending else word
    if base not in _AGENTS:
        return None
    return ("f" if ending.startswith("a") else "m"), ("p" if ending.endswith("s") else "s")


_AGENTS = frozenset(
    "trabajador encantador hablador conservador ahorrador acogedor prometedor alentador revelador innovador emprendedor abrumador agotador aterrador conmovedor devastador desgarrador esclarecedor "
    "tentador triunfador soñador luchador perturbador ganador perdedor protector seductor inspirador motivador consumidor productor exportador importador colaborador demoledor deslumbrador halagador".split()
)


@lru_cache(maxsize=65536)
def _adjectival(stem: str) -> bool:
    """Whether stem + o is an adjective: listed, a participle, or so lemmatised from its feminine."""
    from pipeline.lang.spanish import lemma

    masculine, feminine = stem + "o", stem + "a"
    if masculine in _LISTED:
        return True
    if masculine in NOT_VERBS or feminine in NOT_VERBS:
        return False
    if is_participle(masculine) and is_participle(feminine):
        return True
    return lemma(feminine) == masculine and lemma(stem + "as") == masculine


def state_of_person(word: str) -> bool:
    """Whether the adjective says how somebody is, so that it may belong to the subject of the verb ("salió contento")."""
    m = re.fullmatch(r"(\w+?)(?:o|a|os|as)", word)
    return bool(m and m.group(1) + "o" in _PERSON_STATES)


def _is_able(word: str) -> bool:
    """Whether the word is one of the adjectives in -able, -ible."""
    from pipeline.lang.spanish import known

    return (
        len(word) > 6
        and word.endswith(("able", "ible"))
        and word not in ("combustible", "comestible", "condestable", "impermeable")
        and known(word)
    )


@lru_cache(maxsize=32768)
def one_gender(word: str) -> str:
    """Number ("s", "p") of an adjective with one form for both genders ("fuerte", "amables"); "" for other words."""
    if word in _ONE_GENDER or _is_able(word):
        return "s"
    from pipeline.lang.inflect import singulars

    if word.endswith("s"):
        base = next((b for b in singulars(word) if b != word and (b in _ONE_GENDER or _is_able(b))), "")
        return "p" if base else ""
    return ""


def shows(word: str) -> tuple[str, str] | None:
    """Gender and number an adjective shows, the gender "" when it has one form for both; None for other words."""
    return shape(word) or (("", count) if (count := one_gender(word)) else None)
