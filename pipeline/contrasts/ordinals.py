"""Ordinals that count what came one after another and set nothing against anything."""

import re

from pipeline.contrasts.clauses import tells_past
from pipeline.contrasts.context import Context
from pipeline.contrasts.cues import WHEN
from pipeline.contrasts.grammar import words
from pipeline.contrasts.records import Side

_FIRST = words("primer primera primero first")
_SECOND = words("segundo segunda second")
_LATER = words("tercer tercera tercero cuarto cuarta quinto quinta sexto sexta séptimo octavo third fourth fifth")
_THIRD = r"(?:y )?(?:el|la|los|las|en el|en la) (?:tercer|cuart)[oa]?s?\b"
# What is counted in the order in which it happens.
_STRETCHES = words(
    """día noche mañana tarde semana mes año hora minuto vez intento jornada etapa temporada curso trimestre capítulo
    acto asalto tiempo tramo paso day night week month year time attempt"""
)

_WE = re.compile(
    r"(?:(?:no|nos|lo|la|los|las|le|les|ya)\s+)*[^\W\d_]+[ai]mos\b", re.I
)  # "pintamos": a story's past, too


def one_after_another(context: Context, left: Side, right: Side) -> bool:
    """Whether two labels count on ("el segundo …; el tercero …"), or count times in which something happened.

    "El primer día nos perdimos. El segundo encontramos el hotel" tells a story; "El primer año es duro; el segundo es
    peor" compares.
    """
    first, second = (context.say(s.label).lower().split() for s in (left, right))
    counted = (_FIRST | _SECOND | _LATER) & set(first[:2]) and _LATER & set(second[:2])
    ordinal = _FIRST & set(first[:2]) and _SECOND & set(second[:2])
    happened = any(tells_past(told := context.say(s.value)) or _WE.match(told) for s in (left, right))
    timed = all(WHEN[context.language].search(context.say(s.value)) for s in (left, right))
    rest = context.text[right.value[1] :].lstrip(" .;\n»”")
    between = re.search(_THIRD, context.text[left.value[0] : right.label[0]], re.I)
    third = (ordinal and re.match(_THIRD, rest, re.I)) or ((_FIRST | _SECOND) & set(first[:2]) and between)
    return bool(counted or third or (ordinal and (timed or (happened and _STRETCHES & {first[-1], second[-1]}))))
