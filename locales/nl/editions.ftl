### Going on with a newer edition of a protocol.

edition-title = Overstappen op een nieuwere uitgave
# $guideline (String) - edition of the guideline
# $encoding (Number) - version of our encoding
edition-name = { $guideline }, uitwerking { NUMBER($encoding) }
# $protocol (String) - title of the protocol
# $from (String) - the edition of the case
# $to (String) - the newer edition
edition-about = { $protocol }. Deze casus is gemaakt met uitgave { $from }. Er is een nieuwere: { $to }. U beslist of u overstapt; blijven kan ook.
edition-lapses = Wat vervalt
edition-nothing-lapses = Niets. Alles wat u vastlegde, gaat mee.
edition-follows = Wat er anders uit volgt
edition-follows-same = Met wat er nu is vastgelegd volgt er hetzelfde uit.
# $outcome (String) - title of an outcome
edition-no-more = Volgt niet meer: { $outcome }
# $outcome (String) - title of an outcome
edition-now = Volgt nu: { $outcome }
edition-asks = Wat er nieuw wordt gevraagd
edition-nothing-new = Geen nieuwe vragen op dit moment.
edition-carries = Wat meegaat
# $count (Number) - how many answers and reasons carry over
edition-carried = { $count ->
    [0] Er is nog niets vastgelegd dat mee kan gaan.
    [one] Eén antwoord.
   *[other] { $count } antwoorden en redenen.
}
edition-changed = Vragen die anders zijn geworden
edition-role = In welke rol gaat u verder?
edition-role-was = Uw rol
edition-move = Ga over op de nieuwe uitgave
edition-stay = Blijf bij deze uitgave
edition-after = De overstap staat daarna in de geschiedenis van de casus, met wat is vervallen. Ongedaan maken kan niet; de antwoorden van daarvoor blijven in de geschiedenis staan.
edition-newer = Er is een nieuwere uitgave van dit protocol.
edition-look = Bekijk wat er verandert
edition-why-role = Deze rol kent de nieuwe uitgave niet.
edition-why-not-asked = Dit wordt niet meer gevraagd.
edition-why-other-kind = Hierop past een ander soort antwoord.
edition-why-no-option = Dit antwoord wordt niet meer aangeboden.
edition-why-stands-alone = Dit kan niet meer naast andere antwoorden staan.
edition-why-set-aside = Dit telt niet mee naast uw andere antwoorden. Het blijft bewaard en komt terug als die veranderen.
edition-why-no-reason = Deze reden telt niet meer.
edition-why-out-of-range = Dit getal past niet meer.
edition-why-known-otherwise = Elders in de casus staat er een ander antwoord; dat blijft.
edition-why-no-argument = Dit kan niet meer worden meegewogen.
edition-why-alert = Dit signaal geeft de nieuwe uitgave niet meer.
history-moved = Overgegaan op een nieuwere uitgave
# $from (String) - the edition before
# $to (String) - the edition since
# $count (Number) - how much lapsed
history-moved-about = van { $from } naar { $to }; { $count ->
    [0] er verviel niets
    [one] één antwoord verviel
   *[other] { $count } antwoorden vervielen
}
