### Places to choose from: sticks, folders of one's own, what was used before.

places-folder = Kies een map, of vul er hieronder zelf een in
places-copy = Kies een kopie, of vul hieronder zelf de map in
places-letter = Kies een bestand, of vul het hieronder zelf in
places-used = De vorige keer gebruikt
places-stick = Usb-stick of losse schijf
places-documents = Documenten
places-downloads = Downloads
places-desktop = Bureaublad
