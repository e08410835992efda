"""Closed classes of Spanish words that clause cutting needs."""

from pipeline.lang import closed


def words(text: str) -> frozenset[str]:
    """The words of a text, as a set."""
    return frozenset(text.split())


DETERMINERS = words(
    """el la los las un una unos unas lo mi tu su mis tus sus nuestro nuestra nuestros nuestras vuestro este esta
    estos estas ese esa esos esas aquel aquella cada cualquier todo toda todos todas algunos algunas muchos muchas
    pocos varios otro otra otros otras ningún ninguna al del dos tres cuatro"""
)
PREPOSITIONS = closed.PREPOSITIONS | closed.CONTRACTIONS.keys()
ADVERBS = words(
    """no ni siquiera nunca jamás ya siempre solo sólo también tampoco casi apenas aún todavía sí además suele suelen
    simplemente normalmente generalmente habitualmente rara raramente"""
)
RELATIVES = words("que quien quienes cuyo cuya donde cual cuales")
PRONOUNS = words(
    """yo tú él ella ello nosotros nosotras vosotros ellos ellas usted ustedes vos uno una unos unas otro otra otros
    otras este esta estos estas ese aquel aquella aquellos aquellas algunos algunas muchos muchas ambos quien
    quienes alguien todos nadie primero segundo primera segunda primeros segundos primeras segundas"""
)
ORDINALS = words("primer primera primeras primeros segundo segunda segundas segundos otro otra otros otras")
# Adjectives and nouns spelt like verb forms: after a noun they describe it, unless nothing else can be the verb.
ADJECTIVES = words(
    """activa activas seca secas limpia limpias llena llenas libre libres firme fija fijo fijas completa completas
    correcta correctas justa suelta extrema sana sanas corriente cruda crudas madura maduras tóxica media medias
    baja bajas larga cerca alerta casada adulta inquieta perfecta densa intensa contenta descalza despierta
    desnuda atenta vacía cansada digno amarga práctica prácticas pública públicas intensiva lista listas nueva
    cuenta junta juntas marca trabajo juego estudio abuso negocio cargo gasto ahorro cambio plazo paro calma
    crítica técnica plena pleno tinta distinta venta muda manual inversa alterna moderna aparente presente"""
)
# After these a word spelt like a verb was an adjective: "la marea viva es alta".
COPULAS = words("es son era eran fue fueron será serán está están estaba estaban ha han había tiene tienen")
# Words of grammar that are spelt like verb forms.
FUNCTION = words(
    """para entre sobre como contra bajo segundo segunda cuarto sino fuera una uno unas nos hasta desde según junto
    este esta ese tras ante otro cuando donde nunca siempre antes después así bien mal también tampoco además sea
    nada cerca arriba abajo persona personas"""
)
# What may open a sentence as its adverbial, so that it is no subject.
NO_SUBJECT = words(
    """sino también se me te le lo les después luego además no así ejemplo incluso aunque porque si que y o solo sólo ya
    entonces cuando donde also then not so even although because if that and or just only already when where"""
)
