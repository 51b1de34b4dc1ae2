### What went wrong, and what to do: each a calm sentence with a remedy.

error-title = Dat lukte niet
error-retry = Opnieuw proberen

error-reserve = De schijf is vol. Uw laatste wijziging is nog bewaard, in de ruimte die daarvoor was vrijgehouden.
    .remedy = Maak nu ruimte vrij op deze schijf. De volgende keer is er geen reserve meer.
# $path (String) - file or folder
error-disk-full = De schijf is vol; { $path } is niet bewaard.
    .remedy = Maak ruimte vrij en bewaar opnieuw.
# $path (String) - file or folder
error-not-writable = In { $path } mag niet worden geschreven.
    .remedy = Kies een andere map, of vraag uw beheerder om schrijfrecht.
# $path (String) - file or folder
error-name-not-text = De naam { $path } bevat tekens die geen tekst zijn.
    .remedy = Kies een naam met letters, cijfers en spaties.
# $path (String) - file or folder
error-not-in-time = “{ $path }” antwoordt niet.
    .remedy = Kijk of de schijf of stick is aangesloten, en start Weegwijzer opnieuw. Tot dan staat alles alleen in het geheugen.
# $path (String) - file or folder
error-not-readable = { $path } kan niet worden gelezen.
    .remedy = Controleer of de schijf is aangesloten en of u leesrecht heeft.
# $path (String) - file or folder
error-already-there = Er is al een bestand met deze naam: “{ $path }”. Het is gebleven zoals het was.
    .remedy = Kies een andere naam, of zet er --force bij om het te vervangen.
# $path (String) - file or folder
error-changed-meanwhile = Iemand anders heeft dit bestand intussen gewijzigd: “{ $path }”. Er is niets bewaard.
    .remedy = Lees het opnieuw, kijk wat er veranderd is, en maak uw wijziging dan.
# $path (String) - file or folder
error-no-regular-file = Dit is een pijp of een apparaat, geen bestand: “{ $path }”. Het is niet geopend.
    .remedy = Kies een bestand. Staat het in de map van Weegwijzer, haal het daar dan weg: er staat niets van u in.
# $path (String) - file or folder
error-not-whole = Dit is geen hele plaats: “{ $path }”.
    .remedy = Typ de map vanaf het begin, zoals /media/stick/kopie, ~/kopie of D:\kopie.
# $path (String) - file or folder
error-no-such-folder = Deze map bestaat niet: “{ $path }”.
    .remedy = Controleer de naam, en of de schijf of stick is aangesloten.
# $path (String) - file or folder
error-not-a-folder = Dit is een bestand, geen map: “{ $path }”.
    .remedy = Kies de map waar het bestand in staat, of een andere map.
# $path (String) - file or folder
error-no-such-file = Dit bestand is er niet: “{ $path }”.
    .remedy = Controleer de naam, en of de schijf of stick is aangesloten.
# $path (String) - file or folder
error-not-a-file = Dit is een map, geen bestand: “{ $path }”.
    .remedy = Zet de naam van het bestand erachter.
# $path (String) - file or folder
error-not-a-backup = Dit is geen reservekopie: “{ $path }”.
    .remedy = Kies de map waarvan de naam met weegwijzer- begint en een datum heeft, of de map waar die in staat.
# $path (String) - file or folder
error-list-unsealed = De inhoudsopgave van deze reservekopie is niet door de kluis verzegeld: “{ $path }”.
    .remedy = Wat erin staat, is gelezen. Of er iets uit is weggehaald, is niet te zeggen: een oudere versie
    maakte de kopie, of iemand veranderde haar. Maak een nieuwe reservekopie.
# $path (String) - file or folder
error-folder-gone = De map van de kluis is weg, of er staat een andere map op die plaats: “{ $path }”.
    .remedy = Er is niets bewaard op die plaats. Sluit de schijf weer aan, of geef de map haar oude naam
    terug; laat dit venster open, dan wordt alsnog bewaard.
# $path (String) - file or folder
error-inside-vault = Deze map ligt in de map van de kluis zelf: “{ $path }”.
    .remedy = Kies een map daarbuiten, liefst op een andere schijf of stick.
# $path (String) - file
error-not-a-case = In { $path } staat geen casus van Weegwijzer. Het is niet opgenomen.
    .remedy = Leg het bij het volgende ontgrendelen apart met Ken ik niet. Vraag wie deze computer beheert wie er in de map van de kluis kan schrijven.
# $path (String) - file or folder
error-damaged = { $path } is beschadigd.
    .remedy = Zet dit bestand terug uit een reservekopie, of werk verder met de vorige versie.
# $cause (String) - what is wrong in it
# $path (String) - file
error-bad-policy = Wat uw organisatie instelde, is niet te lezen: { $cause }, in { $path }.
    .remedy = Daarvan geldt nu niets; wat u zelf koos, geldt wel. Meld het aan wie deze computer beheert.
# $path (String) - file or folder
error-newer-format = { $path } is gemaakt met een nieuwere versie van Weegwijzer.
    .remedy = Open de casus met die nieuwere versie. Het bestand is niet gewijzigd.
# $path (String) - file or folder
error-in-use = Weegwijzer is al open met deze map: “{ $path }”.
    .remedy = Ga verder in het venster dat al open is, of sluit dat eerst.
error-locked = De kluis is op slot.
    .remedy = Open de kluis met uw wachtzin. Wat u nu schrijft, kan al wel versleuteld worden bewaard.
error-not-founded = Er is nog geen kluis; deze casus staat alleen in het geheugen.
    .remedy = Kies een wachtzin om een kluis te maken. Daarna wordt de casus vanzelf bewaard.
# $path (String) - file or folder
error-already-founded = Er is al een kluis in { $path }.
    .remedy = Open die kluis met uw wachtzin, of met het herstelblad.
error-wrong-passphrase = Deze wachtzin opent de kluis niet.
    .remedy = Typ de wachtzin opnieuw; let op hoofdletters. Weet u hem niet meer, gebruik dan het herstelblad.
error-wrong-held-key = De sleutel in de sleutelbos van deze computer past niet op de kluis.
    .remedy = Er is niets veranderd en niets weg. Is de sleutelbos hersteld of vervangen, zet dan die van eerder terug en probeer het opnieuw.
error-no-passphrase-yet = Er is nog geen wachtzin. Een reservekopie zou dan alleen op deze computer opengaan, en is daarom niet gemaakt.
    .remedy = Kies eerst een wachtzin en maak het herstelblad, op het beginscherm of bij Instellingen.
error-wrong-recovery-key = Deze herstelsleutel opent de kluis niet.
    .remedy = Vergelijk de groepen met het herstelblad. Kloppen ze, vergelijk dan het kluisnummer op het blad met dat van deze kluis; het begin ervan staat bij de sleutel en bij Instellingen.
# $path (String) - file or folder
error-keys-missing = Het bestand met de sleutels is weg: “{ $path }”.
    .remedy = Open de kluis met het herstelblad, of zet een reservekopie terug. Uw casussen zijn er nog.
# $path (String) - file or folder
error-keys-damaged = Het bestand met de sleutels is beschadigd: “{ $path }”.
    .remedy = Open de kluis met het herstelblad, of zet een reservekopie terug. Uw casussen zijn er nog.
# $path (String) - file or folder
error-other-vault = Dit bestand hoort bij een andere kluis: “{ $path }”.
    .remedy = Zet sleutels en casussen van dezelfde kluis weer bij elkaar. Er is niets gewijzigd.
# $path (String) - file or folder
error-foreign = Dit bestand gaat niet open met de sleutels van deze kluis: “{ $path }”.
    .remedy = Open het met de kluis waar het vandaan komt, of zet het terug uit een reservekopie. Er is niets gewijzigd.
# $path (String) - file or folder
error-not-erased = Nog niet alles van deze casus is gewist: “{ $path }”.
    .remedy = Sluit Weegwijzer, start het opnieuw en ontgrendel; het wissen gaat dan verder.
error-passphrase-too-weak = Deze wachtzin is te kort.
    .remedy = Gebruik minstens 12 tekens: een zin, of zes woorden.
error-not-a-recovery-key = Dit is geen hele herstelsleutel.
    .remedy = Vergelijk hem groep voor groep met het herstelblad.
# $path (String) - file or folder
error-no-such-case = Deze casus is er niet meer: “{ $path }”.
    .remedy = Ververs de lijst. Zoek de map in een reservekopie als u de casus niet zelf verwijderde.
# $path (String) - file or folder
error-no-readable-revision = Geen enkele bewaarde versie van deze casus is leesbaar: “{ $path }”.
    .remedy = Er is niets gewist. Haal de casus terug uit een reservekopie.
error-no-folder = Er is geen map gevonden voor uw gegevens.
    .remedy = Zet de omgevingsvariabele WEEGWIJZER_HOME op een map waarin u mag schrijven.
error-no-random = Het systeem gaf geen toevalsgetallen voor een nieuwe casus.
    .remedy = Start het programma opnieuw. Helpt dat niet, vraag dan uw beheerder.
# $most (String) - how many at most
error-not-played = Deze verzonnen casus wordt niet gespeeld: met zijn antwoorden en de vragen van het protocol is hij langer dan { $most }, en het programma geeft dan op.
    .remedy = Maak de casus korter, of deel hem.
# $files (String) - how many files at most
# $megabytes (String) - how many megabytes at most, in all
# $path (String) - the folder of a protocol, or a file in it
error-protocol-too-large = Dit is te groot voor een protocol (hooguit { $files } bestanden, samen { $megabytes } MB): “{ $path }”. Het is niet gelezen.
    .remedy = Haal weg wat er niet bij hoort.
# $path (String) - file or folder
error-links-in-a-circle = Koppelingen lopen hier in een kring: “{ $path }”. De map is niet gelezen.
    .remedy = Haal die koppeling weg, of laat haar naar een andere map wijzen.
# $path (String) - file or folder
error-too-large = { $path } is groter dan een casus kan zijn.
    .remedy = Controleer of dit bestand bij Weegwijzer hoort.
# $path (String) - file or folder
error-wrong-shelf = Oefencasussen en echte casussen blijven gescheiden; dit bestand staat op de verkeerde plaats: “{ $path }”.
    .remedy = Zet het bestand terug waar het stond. Er is niets gewijzigd.
# $path (String) - file or folder
error-no-lock = { $path } kan niet worden vergrendeld.
    .remedy = Gebruik een map op de eigen schijf van deze computer, niet op een netwerk.
# $path (String) - file or folder
error-folder-full = Er zijn te veel bestanden met dezelfde naam in { $path }.
    .remedy = Kies een andere map.
# $path (String) - file or folder
error-not-saved = { $path } is niet bewaard.
    .remedy = Probeer het opnieuw, of bewaar op een andere plaats.
error-summary = De gegevens in de lijst konden niet worden opgeschreven.
    .remedy = Bewaar een PDF van deze casus en meld deze fout.
error-refused = Deze wijziging is niet vastgelegd. De casus is zoals hij was.
    .remedy = Probeer het opnieuw. Lukt het niet, meld dan deze fout.
error-refused-reason = Deze wijziging is nog niet vastgelegd: de casus is al afgerond of er is een stuk van gemaakt.
    .remedy = Maak de wijziging opnieuw en geef daarbij een reden.
error-unwritable = Dit kon niet worden vastgelegd. Wat u eerder vastlegde, staat er nog.
    .remedy = Laat het venster open en probeer het opnieuw. Lukt het niet, noteer het dan op papier en meld deze fout.
error-not-packed = De casus is nog niet bewaard, want hij kon niet worden opgeschreven. Alles staat nog in dit venster.
    .remedy = Laat het venster open en probeer het opnieuw. Lukt het niet, bewaar dan een PDF van het verslag en meld deze fout.
error-no-ticks = Weegwijzer kan niet zien of er iemand achter de computer zit. De kluis gaat nu niet vanzelf op slot.
    .remedy = Doe de kluis zelf op slot als u weggaat, of sluit andere programma’s en start Weegwijzer opnieuw.
error-not-noted = Dit kon niet bij de casus worden genoteerd. De casus zelf is nog zoals u hem bewaarde.
    .remedy = Open de casus en probeer het daar. Lukt het niet, meld dan deze fout.

warning-older-revision = De laatste versie van deze casus was beschadigd. U ziet de versie van daarvoor.
# $path (String) - the file
warning-newer-revision = Bij deze casus ligt een bestand dat met een nieuwere versie van Weegwijzer is gemaakt, of dat zo is genoemd: { $path }. U ziet de nieuwste versie die hier opengaat. Het bestand blijft zoals het is.
# $seen (Number) - a revision
# $found (Number) - a revision
warning-rolled-back = Van deze casus is versie { $seen } eerder gezien; nu is versie { $found } de nieuwste. Kijk in een reservekopie of er iets ontbreekt.
warning-was-erased = Deze casus is hier gewist, en de bestanden ervan liggen er weer: iemand heeft ze teruggezet. Wis de casus opnieuw als hij weg moet. Gaat u ermee verder, dan blijft hij.
warning-earlier-changed = Een eerdere versie van deze casus is beschadigd of gewijzigd. De laatste versie, die u ziet, is heel.
warning-remedy = Vergelijk met wat u weet of met een reservekopie, en vul aan wat ontbreekt.
warning-settings-damaged = De instellingen konden niet worden gelezen. De standaardinstellingen gelden.
warning-settings-not-in-time = De instellingen kwamen niet op tijd van de schijf. De standaardinstellingen gelden.
warning-settings-newer = De instellingen zijn van een nieuwere versie. De standaardinstellingen gelden.
error-open-failed = Het bestand kon niet worden geopend in een ander programma.
    .remedy = Open het zelf vanuit de map.
error-pdf = De PDF kon niet worden gemaakt.
    .remedy = Kopieer de notitie als tekst en meld deze fout.
error-protocol =
    .remedy = Voer uit: weegwijzer check, met de map erachter. Dan staat er wat er mis is en waar.

# $characters (String) - the characters
error-missing-characters = Deze tekens kan het lettertype niet tekenen: { $characters }
    .remedy = Op papier staat hun nummer tussen haken. Vervang ze als ze ertoe doen.
