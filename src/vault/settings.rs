//! What the user chose for the window. A file that cannot be read never stops the program: the defaults apply, the user is
//! told, and the file is put aside before another takes its place.
//!
//! To add a setting that is one of a few: a field of [`Settings`] (a new type is named in `vault` too), its list in
//! [`Settings::choices`], and its words in `locales`; the screen draws the list, whoever acts on it reads the field. What is
//! stepped, like the size of text, or typed has its own control in `gui::screen::settings`.

use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use serde::{Deserialize, Serialize};

use super::error::VaultError;
use super::files::Files;
use super::write::{self, Taken, WriteError};
use crate::locale::{Language, Locale};
use crate::protocol::load::OwnNumbers;

const NAME: &str = "settings.ron";
const FORMAT: u32 = 1;
const LARGEST: u64 = 64 * 1024;

/// What the user chose for the window.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Settings {
    /// Language; `None` follows the system.
    pub language: Option<Language>,
    /// Light, dark, with high contrast, or as the system wishes.
    pub look: Look,
    /// Size of the text.
    pub text_size: TextSize,
    /// How a step is laid out.
    pub layout: Layout,
    /// Whether recordings of the screen show the window.
    pub capture: Capture,
    /// Id of the role the user last worked in; a protocol without that role ignores it.
    pub role: Option<String>,
    /// Id of the protocol the user last chose to begin in from the list of all of them; without it the leading one.
    pub protocol: Option<String>,
    /// After how long without a touch of keyboard or mouse the vault locks.
    pub idle: Idle,
    /// The folder in which the last backup was made.
    pub backup_folder: Option<String>,
    /// The user's own telephone numbers, each by the one that was published.
    pub numbers: OwnNumbers,
    /// Where the window was left, and how large.
    pub window: Option<Placed>,
}

/// Where a window is, and how large, in whole points of the system.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Placed {
    /// From the left of the screen.
    pub x: i16,
    /// From its top.
    pub y: i16,
    /// How wide.
    pub width: u16,
    /// How high.
    pub height: u16,
}

impl Placed {
    /// The nearest whole points.
    #[must_use]
    pub(crate) const fn of(x: f32, y: f32, width: f32, height: f32) -> Self {
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "a cast of a float stops at the ends"
        )]
        let (x, y, width, height) = (x as i16, y as i16, width as u16, height as u16);
        Self { x, y, width, height }
    }
}

/// A setting that is one of a few.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// By what it is found on the screen.
    pub id: &'static str,
    /// What it is called.
    pub(crate) title: String,
    /// What there is to choose.
    pub(crate) options: Vec<Chosen>,
}

/// One thing to choose.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chosen {
    /// What it is called.
    pub label: String,
    /// Whether it is what applies now.
    pub now: bool,
    /// The settings, once it is chosen.
    pub then: Settings,
}

impl Settings {
    /// These, with what somebody changed between `from` and `to`, and nothing else of those.
    #[must_use]
    fn changed(self, from: &Self, to: &Self) -> Self {
        fn pick<T: PartialEq + Clone>(kept: T, from: &T, to: &T) -> T {
            if from == to { kept } else { to.clone() }
        }
        let Self {
            language,
            look,
            text_size,
            layout,
            capture,
            role,
            protocol,
            idle,
            backup_folder,
            numbers,
            window,
        } = self;
        Self {
            language: pick(language, &from.language, &to.language),
            look: pick(look, &from.look, &to.look),
            text_size: pick(text_size, &from.text_size, &to.text_size),
            layout: pick(layout, &from.layout, &to.layout),
            capture: pick(capture, &from.capture, &to.capture),
            role: pick(role, &from.role, &to.role),
            protocol: pick(protocol, &from.protocol, &to.protocol),
            idle: pick(idle, &from.idle, &to.idle),
            backup_folder: pick(backup_folder, &from.backup_folder, &to.backup_folder),
            numbers: pick(numbers, &from.numbers, &to.numbers),
            window: pick(window, &from.window, &to.window),
        }
    }

    /// The settings that are one of a few, in the order of the screen.
    #[must_use]
    pub(crate) fn choices(&self, locale: &Locale) -> Vec<Choice> {
        let with = |change: &dyn Fn(&mut Self)| {
            let mut then = self.clone();
            change(&mut then);
            then
        };
        let mut choices = vec![
            Choice {
                id: "settings.language",
                title: locale.msg_settings_language(),
                options: Language::ALL
                    .map(|language| Chosen {
                        label: Locale::name_of(language).to_owned(),
                        now: language == locale.language(),
                        then: with(&|then| then.language = Some(language)),
                    })
                    .into(),
            },
            Choice {
                id: "settings.look",
                title: locale.msg_settings_appearance(),
                options: [
                    (Look::Light, locale.msg_settings_light()),
                    (Look::Dark, locale.msg_settings_dark()),
                    (Look::Contrast, locale.msg_settings_contrast()),
                    (Look::System, locale.msg_settings_as_system()),
                ]
                .map(|(look, label)| Chosen {
                    label,
                    now: look == self.look,
                    then: with(&|then| then.look = look),
                })
                .into(),
            },
            Choice {
                id: "settings.layout",
                title: locale.msg_settings_layout(),
                options: [
                    (Layout::Guided, locale.msg_walk_guided()),
                    (Layout::Dossier, locale.msg_walk_dossier()),
                ]
                .map(|(layout, label)| Chosen {
                    label,
                    now: layout == self.layout,
                    then: with(&|then| then.layout = layout),
                })
                .into(),
            },
        ];
        // Of the others none keeps a window out.
        if cfg!(windows) {
            choices.push(Choice {
                id: "settings.capture",
                title: locale.msg_settings_capture(),
                options: [
                    (Capture::Shown, locale.msg_settings_capture_shown()),
                    (Capture::KeptOut, locale.msg_settings_capture_kept_out()),
                ]
                .map(|(capture, label)| Chosen {
                    label,
                    now: capture == self.capture,
                    then: with(&|then| then.capture = capture),
                })
                .into(),
            });
        }
        choices
    }
}

/// Minutes without a touch of keyboard or mouse after which the vault locks, from 1 to 15.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "u8", into = "u8")]
pub struct Idle(u8);

impl Idle {
    const LONGEST: u8 = 15;

    /// The minutes.
    #[must_use]
    pub(crate) const fn minutes(self) -> u8 {
        self.0
    }

    /// One minute longer, up to 15.
    #[must_use]
    pub fn longer(self) -> Self {
        Self((self.0 + 1).min(Self::LONGEST))
    }

    /// One minute shorter, down to 1.
    #[must_use]
    pub(crate) fn shorter(self) -> Self {
        Self((self.0 - 1).max(1))
    }
}

impl Default for Idle {
    fn default() -> Self {
        Self(5)
    }
}

impl TryFrom<u8> for Idle {
    type Error = &'static str;

    fn try_from(minutes: u8) -> Result<Self, Self::Error> {
        let fits = (1..=Self::LONGEST).contains(&minutes);
        if fits { Ok(Self(minutes)) } else { Err("the vault locks after 1 to 15 minutes") }
    }
}

impl From<Idle> for u8 {
    fn from(idle: Idle) -> Self {
        idle.0
    }
}

/// How the window looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
pub enum Look {
    /// As the system wishes, where it tells; light otherwise.
    #[default]
    System,
    /// Dark text on a light ground.
    Light,
    /// Light text on a dark ground.
    Dark,
    /// White and yellow on black, with thick edges.
    Contrast,
}

/// How a step is laid out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
pub enum Layout {
    /// One question at a time.
    Guided,
    /// The whole step.
    #[default]
    Dossier,
}

/// Whether whoever records the screen or shares it gets the window along.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
pub enum Capture {
    /// It is in the picture, as every window.
    #[default]
    Shown,
    /// It is kept out of it, but for a case before a group.
    KeptOut,
}

/// Size of the text in percent, from 100 to 200.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "u16", into = "u16")]
pub struct TextSize(u16);

impl TextSize {
    /// As designed.
    pub const NORMAL: Self = Self(100);
    /// Twice as large.
    pub const LARGEST: Self = Self(200);
    const STEP: u16 = 10;

    /// The size nearest to `percent`.
    #[must_use]
    pub fn nearest(percent: u16) -> Self {
        Self(percent.clamp(Self::NORMAL.0, Self::LARGEST.0))
    }

    /// The size in percent.
    #[must_use]
    pub const fn percent(self) -> u16 {
        self.0
    }

    /// The size as a factor, from 1.0 to 2.0.
    #[must_use]
    pub fn factor(self) -> f32 {
        f32::from(self.0) / 100.0
    }

    /// One step larger, up to 200.
    #[must_use]
    pub(crate) fn larger(self) -> Self {
        Self::nearest(self.0 + Self::STEP)
    }

    /// One step smaller, down to 100.
    #[must_use]
    pub(crate) fn smaller(self) -> Self {
        Self::nearest(self.0 - Self::STEP)
    }
}

impl Default for TextSize {
    fn default() -> Self {
        Self::NORMAL
    }
}

impl TryFrom<u16> for TextSize {
    type Error = &'static str;

    fn try_from(percent: u16) -> Result<Self, Self::Error> {
        let fits = (Self::NORMAL.0..=Self::LARGEST.0).contains(&percent);
        if fits { Ok(Self(percent)) } else { Err("a text size is from 100 to 200 percent") }
    }
}

impl From<TextSize> for u16 {
    fn from(size: TextSize) -> Self {
        size.0
    }
}

/// The settings as they were found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept {
    /// What applies now.
    pub settings: Settings,
    /// Why the defaults apply although there is a file, for the user to read.
    pub warning: Option<VaultError>,
}

/// Where the settings are kept.
#[derive(Debug)]
pub struct SettingsStore {
    files: Arc<dyn Files>,
    folder: PathBuf,
    /// What the file holds, or should, since it was read or written here; one change at a time.
    known: Mutex<Option<Settings>>,
}

/// The file: settings of a format.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    format: u32,
    settings: Settings,
}

/// Enough of a file of any version.
#[derive(Deserialize)]
struct AnyFile {
    format: u32,
}

impl SettingsStore {
    /// The settings in `folder`, which must be there.
    ///
    /// # Errors
    /// When the folder cannot be read.
    pub fn open(files: Arc<dyn Files>, folder: &Path) -> Result<Self, VaultError> {
        write::sweep(&*files, folder)?;
        Ok(Self { files, folder: folder.to_owned(), known: Mutex::default() })
    }

    /// The settings, or the defaults with the reason why.
    #[must_use]
    pub fn load(&self) -> Kept {
        match self.read() {
            Ok(settings) => {
                let settings = settings.unwrap_or_default();
                *self.known() = Some(settings.clone());
                Kept { settings, warning: None }
            }
            Err(error) => Kept { settings: Settings::default(), warning: Some(error) },
        }
    }

    /// What applies when the disk does not answer.
    #[must_use]
    pub(crate) fn not_in_time(&self) -> Kept {
        let path = self.folder.join(NAME);
        Kept { settings: Settings::default(), warning: Some(VaultError::NotInTime { path }) }
    }

    /// Keeps what somebody changed between `from` and `to`; gives what is kept now. A file that did not come in time when it was
    /// first read keeps everything else that is in it; one that cannot be read is put aside as `settings-unread-XXXX.ron`.
    ///
    /// # Errors
    /// When the disk is full, not writable or failing; the settings that were kept before are still there.
    pub fn change(&self, from: &Settings, to: &Settings) -> Result<Settings, VaultError> {
        let mut known = self.known();
        let before = match known.take() {
            Some(before) => before,
            // What could not be read a moment ago may be read now.
            None => match self.read() {
                Ok(there) => there.unwrap_or_else(|| from.clone()),
                Err(_) => from.clone(), // it is put aside below
            },
        };
        let settings = before.changed(from, to);
        // What is not written now is written with the next change.
        *known = Some(settings.clone());
        self.write(&settings)?;
        Ok(settings)
    }

    /// Keeps these settings, whatever is in the file.
    ///
    /// # Errors
    /// As [`SettingsStore::change`].
    pub fn save(&self, settings: &Settings) -> Result<(), VaultError> {
        *self.known() = Some(settings.clone());
        self.write(settings)
    }

    fn known(&self) -> MutexGuard<'_, Option<Settings>> {
        // A panic elsewhere leaves what was known before it.
        self.known.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn write(&self, settings: &Settings) -> Result<(), VaultError> {
        let path = self.folder.join(NAME);
        let file = File { format: FORMAT, settings: settings.clone() };
        let text = ron::ser::to_string_pretty(&file, ron::ser::PrettyConfig::default())
            .map_err(|error| VaultError::NotSaved { path: path.clone(), cause: error.to_string() })?;
        if self.read().is_err() {
            let aside = self.folder.join(format!("settings-unread-{}.ron", write::random_hex(4)?));
            self.files.rename(&path, &aside).map_err(|error| VaultError::writing(&path, &error))?;
        }
        match write::write(&*self.files, &self.folder, NAME, text.as_bytes(), Taken::Replace) {
            Ok(()) | Err(WriteError::Taken) => Ok(()),
            Err(WriteError::Vault(error)) => Err(error),
        }
    }

    fn read(&self) -> Result<Option<Settings>, VaultError> {
        let path = self.folder.join(NAME);
        let bytes = match self.files.read(&path, LARGEST) {
            Ok(bytes) => bytes,
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
            Err(error) => return Err(VaultError::reading(&path, &error)),
        };
        let damaged = || VaultError::Damaged { path: path.clone() };
        let text = std::str::from_utf8(&bytes).map_err(|_| damaged())?;
        let any: AnyFile = ron::from_str(text).map_err(|_| damaged())?;
        if any.format > FORMAT {
            return Err(VaultError::NewerFormat { path });
        }
        let file: File = ron::from_str(text).map_err(|_| damaged())?;
        Ok(Some(file.settings))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_vault_locks_after_one_to_fifteen_minutes() {
        assert_eq!(Idle::default().minutes(), 5);
        assert_eq!(Idle(1).shorter().minutes(), 1);
        assert_eq!(Idle(15).longer().minutes(), 15);
        assert!(Idle::try_from(0).is_err() && Idle::try_from(16).is_err());
    }

    #[test]
    fn text_size_stays_between_one_and_two() {
        assert_eq!(TextSize::default().smaller().percent(), 100);
        assert_eq!(TextSize::nearest(900).larger().percent(), 200);
        assert_eq!(TextSize::default().larger().percent(), 110);
        assert!(TextSize::try_from(99).is_err() && TextSize::try_from(201).is_err());
    }
}
