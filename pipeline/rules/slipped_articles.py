"""Él for the article el, aún for aun, medio and media by the noun: slips that other rules would take for verbs or adverbs."""

# ruff: noqa: E501 — a pattern or an example reads best on one line.
import re

from pipeline.lang.lazy import later
from pipeline.rules.base import Example, Keep, Rule
from pipeline.rules.syntax.paired import Pair, en, es, finder

# Nouns that often are subjects; others may be something that he is: «él, loco de alegría».
_SUBJECTS = r"(?:médico|doctor|profesor|maestro|jefe|perro|gato|niño|hombre|chico|padre|abuelo|hermano|hijo|amigo|marido|esposo|novio|vecino|cliente|dueño|paciente|bebé|usuario|autor|actor|cantante|director|presidente|gobierno|ladrón|camarero|conductor|coche|carro|tren|autobús|avión|libro|problema|tiempo|dinero|mundo|país|equipo|público|sistema|programa|proyecto|precio|trabajo|resultado|ordenador|teléfono|hotel|restaurante|museo|examen|partido|sol|viento|cielo|mar|río|bosque|invierno|verano|motor|producto|servicio|mercado|banco|hospital|colegio|juez|abogado|policía)"


_ARTICLES = finder(
    Pair(es(rf"(?P<h>(?:es|era|fue|sea|será) )él (?P<n>{_SUBJECTS})(?=\s*[.,;!?]|\s*$| (?:de|del|que|más|de la)\b)"), en(r"\w+"), r"\g<h>el \g<n>", alone="fix"),
    Pair(es(r"aún (?P<x>(?:los|las|el|la|un|una|mis|tus|sus) (?!más\b|menos\b)\w+)"), en(r"even (?:the|my|your|his|her|an?)"), r"aun \g<x>"),
    Pair(later(rf"(?:^|(?<=[,;:.¿¡] )|(?<=[¿¡«(])|(?P<h>(?:pero|y|porque|que|cuando|si|como) ))él (?P<n>{_SUBJECTS})(?= (?:(?:no|ya|me|te|se|le|lo|nos) ){{0,3}}(?:es|está|fue|era|tiene|dijo|dice|va|puede|dej\w+|quier\w+|[a-zñ]+(?:ó|aba|ía)|ha|hace)\b)", re.IGNORECASE), en(r"\w+"), lambda m: f"{m['h'] or ''}el {m['n']}", alone="fix"),
    Pair(es(r"este (?P<n>mañana|tarde|noche|semana|vez|primavera)(?! (?:mismo|próximo|lluvios|frí))"), en(r"this|tonight"), r"esta \g<n>", alone="fix"),
    Pair(es(r"esto (?P<n>mañana|tarde|noche|semana|vez|primavera)(?! por la)"), en(r"this (?:\w+ )?(?:morning|afternoon|evening|night|week|time|spring)|tonight"), r"esta \g<n>"),
    Pair(es(r"medio (?P<n>hora|docena|tonelada|botella|taza|cucharada|cucharadita|naranja|manzana|cebolla|pizza|barra|libra|página|vuelta|jornada|temporada|milla|década|tarde|mañana|ciudad|humanidad)(?! (?:vací|llen|dormid|muert|abiert|rot)\w+)"), en(r"half"), r"media \g<n>", alone="fix"),
    Pair(es(r"(?P<h>el (?:agua|águila|alma|área|arma|aula|hacha|ala|ancla)(?: (?:de [a-záéíóúñ]+|dulce|salada|mineral|potable|caliente|fría))?) (?P<a>[a-záéíóúñ]+[aií]d)o(?! (?:es|son|por el que)\b)"), en(r"\w+"), r"\g<h> \g<a>a", alone="fix"),
    Pair(es(r"media (?P<n>kilo|litro|metro|año|día|siglo|mes|millón|vaso|mundo|camino|plazo|limón|pollo|kilómetro|pan|minuto)"), en(r"half"), r"medio \g<n>", alone="fix"),
)  # fmt: skip

RULES = (
    Rule(
        id="article-slip",
        level="fix",
        summary="Writes el for él before a noun and media or medio by the noun (“él médico dijo”, “medio hora”).",
        why="«Él» con tilde es pronombre; ante un nombre va el artículo «el». «Medio» concuerda con su nombre: «media hora».",
        find=_ARTICLES,
        examples=(
            Example("Llamé, pero él jefe no estaba.", "Llamé, pero el jefe no estaba."),
            Example("Espera medio hora.", "Espera media hora."),
        ),
        keep=(Keep("Él dijo que no."), Keep("Terminaré esto mañana.", "I'll finish this tomorrow."), Keep("Te mando esto tarde."), Keep("Él solo no puede."), Keep("La ventana está medio abierta."), Keep("Para él dinero es poder.")),
        source="Ortografía de la lengua española (RAE-ASALE, 2010), cap. II, «La tilde diacrítica»",
    ),
)  # fmt: skip
