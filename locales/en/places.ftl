### Places to choose from: sticks, folders of one's own, what was used before.

places-folder = Choose a folder, or fill one in yourself below
places-copy = Choose a copy, or fill in the folder yourself below
places-letter = Choose a file, or fill it in yourself below
places-used = Used last time
places-stick = USB stick or separate disk
places-documents = Documents
places-downloads = Downloads
places-desktop = Desktop
