### Telephone numbers, and the ones that count here.

settings-numbers = Telefoonnummers
settings-numbers-open = Bekijk of wijzig nummers
numbers-title = Telefoonnummers
numbers-about = Deze nummers staan in de protocollen. Geldt bij u een ander nummer, vul het dan in. Overal in het venster staat dan uw nummer, met het gepubliceerde ernaast. 112 blijft altijd 112.
numbers-paper = Op papier blijft het gepubliceerde nummer staan.
# $date (String) - the day
numbers-checked = Nagekeken op { $date }
numbers-own = Nummer dat hier geldt
numbers-wrong = Dit is geen telefoonnummer: 3 tot 15 cijfers, met spaties, streepjes, haakjes of een plus.
# $published (String) - the number that was published
numbers-own-mark = eigen nummer; gepubliceerd: { $published }
