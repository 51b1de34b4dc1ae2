### What groups did with fictional cases.

group-title = Wat groepen deden
# $cases (Number) - in how many cases a group did something
# $unprinted (Number) - in how many of them it is not on paper
group-about = { $cases ->
    [one] Van { $cases } casus is er wat een groep stemde, zei en anders deed
   *[other] Van { $cases } casussen is er wat een groep stemde, zei en anders deed
}; { $unprinted ->
    [0] alles staat op papier
   *[other] van { $unprinted } staat het niet op papier
}. U ziet het weer als u de casus voor een groep opent.
group-keep = Bewaar op deze computer
group-forget = Gooi alles weg
group-forget-sure = Ja, gooi alles weg
group-discard = Sluit en gooi het weg
group-closing-title = Wat de groep deed, is niet bewaard
# $cases (Number) - in how many cases a group did something that is not on paper
group-closing-about = { $cases ->
    [one] Van { $cases } casus staan de stemmen en notities van de groep nergens op papier
   *[other] Van { $cases } casussen staan de stemmen en notities van de groep nergens op papier
}. Het gaat over verzonnen casussen, en staat leesbaar op deze computer als u het bewaart.
# $why (String) - what the reader says
group-unread = Wat groepen eerder deden, is niet te lezen: { $why }. Het bestand blijft staan.
group-kept = Bewaard in de map van het programma.
