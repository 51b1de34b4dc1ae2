//! What follows from the list of screens: one type that is any of them, one message, one action, and their kinds. Written
//! once, so that no other place matches screens by hand.

/// Makes `Shown`, `Message`, `Asked`, `Kind` and `Listed` of the list of screens.
macro_rules! screens {
    ($($(#[$about:meta])* $name:ident($screen:ty)),+ $(,)?) => {
        /// The screen that is shown.
        #[derive(Debug)]
        pub enum Shown {
            $($(#[$about])* $name(Box<$screen>)),+
        }

        /// What happened on a screen.
        #[derive(Debug, Clone)]
        pub enum Message {
            $($(#[$about])* $name(<$screen as Screen>::Message)),+
        }

        /// What a screen asked.
        pub enum Asked {
            $($(#[$about])* $name(<$screen as Screen>::Action)),+
        }

        /// Which screen.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum Kind {
            $($(#[$about])* $name),+
        }

        /// A screen of the list.
        pub trait Listed: Screen + Into<Shown> {
            /// This screen, when it is the one that is shown.
            fn of(shown: &Shown) -> Option<&Self>;
            /// The same, to change it.
            fn of_mut(shown: &mut Shown) -> Option<&mut Self>;
        }

        $(impl From<$screen> for Shown {
            fn from(screen: $screen) -> Self {
                Self::$name(Box::new(screen))
            }
        }

        impl Listed for $screen {
            fn of(shown: &Shown) -> Option<&Self> {
                if let Shown::$name(screen) = shown { Some(screen) } else { None }
            }

            fn of_mut(shown: &mut Shown) -> Option<&mut Self> {
                if let Shown::$name(screen) = shown { Some(screen) } else { None }
            }
        })+

        impl Shown {
            /// Brings the keyboard to where it begins.
            pub(crate) fn focus<T: Send + 'static>(&self) -> Task<T> {
                match self {
                    $(Self::$name(screen) => <$screen as Screen>::focus(screen)),+
                }
            }

            /// Takes away every secret on it.
            pub(crate) fn forget_secrets(&mut self, absence: Absence, locale: &Locale) {
                match self {
                    $(Self::$name(screen) => <$screen as Screen>::forget_secrets(screen, absence, locale)),+
                }
            }

            /// Takes in what happened; nothing follows when it happened on a screen that is no longer shown.
            pub(crate) fn update(&mut self, message: Message, sight: Sight<'_>) -> Option<Asked> {
                match (self, message) {
                    $((Self::$name(screen), Message::$name(message)) => {
                        Some(Asked::$name(<$screen as Screen>::update(screen, message, sight)))
                    })+
                    _ => None,
                }
            }

            /// Draws it.
            pub(crate) fn view<'a>(&'a self, sight: Sight<'a>) -> Element<'a, Message> {
                match self {
                    $(Self::$name(screen) => <$screen as Screen>::view(screen, sight).map(Message::$name)),+
                }
            }

            /// Whether it may stay in sight when the vault is locked.
            #[must_use]
            pub(crate) const fn stays_when_locked(&self) -> bool {
                match self {
                    $(Self::$name(_) => <$screen as Screen>::STAYS_WHEN_LOCKED),+
                }
            }

            /// Whether somebody typed what is kept nowhere yet.
            #[must_use]
            pub(crate) fn is_half_typed(&self) -> bool {
                match self {
                    $(Self::$name(screen) => <$screen as Screen>::is_half_typed(screen)),+
                }
            }

            /// Where back leads from a screen that is opened from here, when it leads here.
            #[must_use]
            pub(crate) const fn come_back(&self) -> Option<Back> {
                match self {
                    $(Self::$name(_) => <$screen as Screen>::COME_BACK),+
                }
            }
        }

        impl Asked {
            /// Has the window do it.
            pub(crate) fn answered_by<Window, Then>(self, window: &mut Window) -> Then
            where
                $(Window: Answers<<$screen as Screen>::Action, Then = Then>,)+
            {
                match self {
                    $(Self::$name(action) => window.answer(action)),+
                }
            }
        }

        impl Kind {
            /// Every screen, in the order of the list.
            pub(crate) const ALL: &'static [Self] = &[$(Self::$name),+];

            /// What its door on the start screen is called.
            #[must_use]
            pub(crate) fn door(self, locale: &Locale) -> Option<String> {
                match self {
                    $(Self::$name => <$screen as Screen>::door(locale)),+
                }
            }

            /// The screen as its door opens it.
            #[must_use]
            pub fn open(self, sight: Sight<'_>) -> Option<Shown> {
                match self {
                    $(Self::$name => <$screen as Screen>::open(sight).map(Shown::from)),+
                }
            }
        }
    };
}

pub(super) use screens;
