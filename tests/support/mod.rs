//! A clinician at the keyboard: drives a whole program without a display, one event at a time, and photographs it.
//!
//! What `iced_test` 0.14 leaves out and this adds: focus that survives between steps (the cache is kept), tasks that
//! run, a clipboard, modifiers, redraws between events as in the real shell, zoom, and a picture at any moment.

pub mod canvas;
pub mod heard;
pub mod keyring;
pub mod vault;

use iced_test::core::{
    Clipboard, Event, Point, Rectangle, Size, SmolStr, clipboard, keyboard, mouse, renderer,
    renderer::Headless as _, theme::Base as _, time::Instant, widget, window,
};
use iced_test::futures::futures::{StreamExt as _, executor::block_on};
use iced_test::program::Program;
use iced_test::runtime::{self, Action, Task, UserInterface, task, user_interface::Cache};
use iced_test::selector::{Bounded, Candidate, Selector, is_focused};
use keyboard::{Key, Modifiers, key::Named};
use std::collections::VecDeque;
use std::path::Path;

/// What no organisation set.
pub static UNGOVERNED: std::sync::LazyLock<weegwijzer::vault::Policy> =
    std::sync::LazyLock::new(weegwijzer::vault::Policy::default);

/// A program on a desk of its own.
pub struct Desk<P: Program> {
    program: P,
    /// The state of the program, to look into.
    pub state: P::State,
    renderer: P::Renderer,
    cache: Option<Cache>,
    window: Size,
    cursor: mouse::Cursor,
    clipboard: Pad,
    id: window::Id,
    /// What was begun and has not happened yet, while [`Desk::hold_back`] is in force.
    held: Option<VecDeque<Task<P::Message>>>,
    /// What was in sight whenever the clipboard was asked what is on it, while [`Desk::watch_the_clipboard`] is in force.
    asked: Option<Asked>,
}

/// What was drawn last, and what had been drawn each time the clipboard was asked: until it answers nothing else is.
#[derive(Default)]
struct Asked {
    drawn: String,
    in_sight: Vec<String>,
}

#[derive(Default)]
struct Pad(Option<String>, Vec<String>, Option<String>);

impl Pad {
    fn put(&mut self, contents: String) {
        self.1.push(contents.clone());
        self.0 = Some(contents);
    }
}

impl Clipboard for Pad {
    fn read(&self, kind: clipboard::Kind) -> Option<String> {
        match kind {
            clipboard::Kind::Standard => self.0.clone(),
            clipboard::Kind::Primary => self.2.clone(),
        }
    }
    fn write(&mut self, kind: clipboard::Kind, contents: String) {
        match kind {
            clipboard::Kind::Standard => self.put(contents),
            clipboard::Kind::Primary => self.2 = Some(contents),
        }
    }
}

impl<P: Program<Theme = iced::Theme> + 'static> Desk<P> {
    /// Opens the program in a window of this size in points.
    pub fn open(program: P, width: f32, height: f32) -> Self {
        let settings = program.settings();
        for font in settings.fonts {
            iced_test::renderer::graphics::text::font_system().write().unwrap().load_font(font);
        }
        let renderer =
            block_on(P::Renderer::new(settings.default_font, settings.default_text_size, Some("tiny-skia")))
                .expect("a software renderer");
        let (state, task) = program.boot();
        let mut desk = Self {
            program,
            state,
            renderer,
            cache: Some(Cache::default()),
            window: Size::new(width, height),
            cursor: mouse::Cursor::Unavailable,
            clipboard: Pad::default(),
            id: window::Id::unique(),
            held: None,
            asked: None,
        };
        desk.run(task);
        desk.settle();
        desk
    }

    /// Gives the window another size.
    pub fn resize(&mut self, width: f32, height: f32) {
        self.window = Size::new(width, height);
        let size = self.window;
        self.event(Event::Window(window::Event::Resized(size)));
    }

    /// The room the layout has: the window divided by the zoom of the program.
    pub fn room(&self) -> Size {
        let zoom = self.zoom();
        Size::new(self.window.width / zoom, self.window.height / zoom)
    }

    fn zoom(&self) -> f32 {
        self.program.scale_factor(&self.state, self.id)
    }

    fn with_ui<T>(
        &mut self,
        f: impl FnOnce(
            &mut UserInterface<'_, P::Message, P::Theme, P::Renderer>,
            &mut P::Renderer,
            &mut Pad,
            mouse::Cursor,
        ) -> T,
    ) -> T {
        let room = self.room();
        let view = self.program.view(&self.state, self.id);
        let mut ui = UserInterface::build(view, room, self.cache.take().unwrap(), &mut self.renderer);
        let out = f(&mut ui, &mut self.renderer, &mut self.clipboard, self.cursor);
        self.cache = Some(ui.into_cache());
        out
    }

    /// Lets one event happen, with the redraw that follows it in a real window.
    pub fn event(&mut self, event: Event) {
        let _ = self.feed(event);
        self.settle();
    }

    fn settle(&mut self) {
        if self.draw() {
            let _ = self.draw();
        }
    }

    /// Draws the window; whether it asks to be drawn again at once.
    fn draw(&mut self) -> bool {
        let redraw = Event::Window(window::Event::RedrawRequested(Instant::now()));
        let again = self.feed(redraw) == Some(window::RedrawRequest::NextFrame);
        if self.asked.is_some() {
            let drawn = self.texts().into_iter().map(|(text, _)| text).collect::<Vec<_>>().join("\n");
            if let Some(asked) = &mut self.asked {
                asked.drawn = drawn;
            }
        }
        again
    }

    /// From now on remembers what is in sight whenever the clipboard is asked what is on it.
    pub fn watch_the_clipboard(&mut self) {
        self.asked = Some(Asked::default());
        self.settle();
    }

    /// What was in sight each time: a program that has the clipboard and hangs would leave it there.
    pub fn in_sight_while_asked(&self) -> &[String] {
        self.asked.as_ref().map_or(&[], |asked| &asked.in_sight)
    }

    /// Lets the window be drawn at this moment; when it asks to be drawn next.
    pub fn redrawn(&mut self, now: Instant) -> window::RedrawRequest {
        let redraw = Event::Window(window::Event::RedrawRequested(now));
        self.with_ui(|ui, renderer, pad, cursor| {
            match ui.update(&[redraw], cursor, renderer, pad, &mut Vec::new()).0 {
                runtime::user_interface::State::Updated { redraw_request, .. } => redraw_request,
                runtime::user_interface::State::Outdated => window::RedrawRequest::NextFrame,
            }
        })
    }

    /// Hands on one event; when the window asks to be drawn next.
    fn feed(&mut self, event: Event) -> Option<window::RedrawRequest> {
        let (messages, next) = self.with_ui(|ui, renderer, pad, cursor| {
            let mut messages = Vec::new();
            let (state, _) = ui.update(&[event], cursor, renderer, pad, &mut messages);
            let next = match state {
                runtime::user_interface::State::Updated { redraw_request, .. } => Some(redraw_request),
                runtime::user_interface::State::Outdated => None,
            };
            (messages, next)
        });
        for message in messages {
            self.send(message);
        }
        next
    }

    /// Hands the program a message, as if something on the screen had sent it.
    pub fn send(&mut self, message: P::Message) {
        let task = self.program.update(&mut self.state, message);
        self.run(task);
    }

    /// From now on what is begun waits until it is let go: a disk that is slow, a printer that does not answer.
    pub fn hold_back(&mut self) {
        self.held = Some(VecDeque::new());
    }

    /// Lets the oldest of what waits happen; whether there was any.
    pub fn let_go(&mut self) -> bool {
        let Some(task) = self.held.as_mut().and_then(VecDeque::pop_front) else { return false };
        self.run_now(task);
        self.settle();
        true
    }

    /// Lets everything happen that waits and that follows from it, and holds nothing any more.
    pub fn let_all_go(&mut self) {
        while self.let_go() {}
        self.held = None;
    }

    /// Takes what waits, to be run much later.
    pub fn take_held(&mut self) -> VecDeque<Task<P::Message>> {
        self.held.as_mut().map(std::mem::take).unwrap_or_default()
    }

    /// Runs a task to its end, or has it wait.
    pub fn run(&mut self, task: Task<P::Message>) {
        match &mut self.held {
            Some(held) => held.push_back(task),
            None => self.run_now(task),
        }
    }

    fn run_now(&mut self, task: Task<P::Message>) {
        let Some(mut actions) = task::into_stream(task) else { return };
        while let Some(action) = block_on(actions.next()) {
            match action {
                Action::Output(message) => self.send(message),
                Action::Widget(operation) => {
                    let mut next = Some(operation);
                    while let Some(mut operation) = next.take() {
                        self.with_ui(|ui, renderer, _, _| ui.operate(renderer, operation.as_mut()));
                        if let widget::operation::Outcome::Chain(chained) = operation.finish() {
                            next = Some(chained);
                        }
                    }
                }
                Action::Clipboard(runtime::clipboard::Action::Write { contents, target }) => {
                    self.clipboard.write(target, contents);
                }
                Action::Clipboard(runtime::clipboard::Action::Read { channel, target }) => {
                    if let Some(asked) = &mut self.asked {
                        asked.in_sight.push(asked.drawn.clone());
                    }
                    let _ = channel.send(self.clipboard.read(target));
                }
                _ => {} // windows, system: nothing to do without a display
            }
        }
    }

    /// What was copied.
    pub fn clipboard(&self) -> Option<&str> {
        self.clipboard.0.as_deref()
    }

    /// What was selected last, as the middle button of the mouse puts it down.
    pub fn selected(&self) -> Option<&str> {
        self.clipboard.2.as_deref()
    }

    /// Everything the program put on the clipboard, oldest first.
    pub fn copied(&self) -> &[String] {
        &self.clipboard.1
    }

    /// Puts something on the clipboard.
    pub fn put_on_clipboard(&mut self, text: &str) {
        self.clipboard.0 = Some(text.to_owned());
    }

    /// The first thing on the screen that fits: a text, `id("...")`, `is_focused()`.
    pub fn find<S>(&mut self, selector: S) -> Option<S::Output>
    where
        S: Selector + Send,
        S::Output: Clone + Send,
    {
        use widget::Operation as _;
        let mut operation = selector.find();
        self.with_ui(|ui, renderer, _, _| {
            ui.operate(renderer, &mut widget::operation::black_box(&mut operation));
        });
        match operation.finish() {
            widget::operation::Outcome::Some(found) => found,
            _ => None,
        }
    }

    /// Whether this text is on the screen, word for word.
    pub fn shows(&mut self, text: &str) -> bool {
        self.find(text).is_some()
    }

    /// Every text on the screen, top to bottom, out of sight or not.
    pub fn texts(&mut self) -> Vec<(String, Rectangle)> {
        self.find_all(texts)
    }

    /// Everything on the screen that fits.
    pub fn find_all<S>(&mut self, selector: S) -> Vec<S::Output>
    where
        S: Selector + Send,
        S::Output: Clone + Send,
    {
        use widget::Operation as _;
        let mut operation = selector.find_all();
        self.with_ui(|ui, renderer, _, _| {
            ui.operate(renderer, &mut widget::operation::black_box(&mut operation));
        });
        match operation.finish() {
            widget::operation::Outcome::Some(found) => found,
            _ => Vec::new(),
        }
    }

    /// How far the page or the column of this id is scrolled down.
    #[track_caller]
    pub fn scrolled(&mut self, id: &str) -> f32 {
        let wanted = widget::Id::from(id.to_owned());
        let all = self.find_all(move |candidate: Candidate<'_>| match candidate {
            Candidate::Scrollable { id, translation, .. } if id == Some(&wanted) => Some(translation.y),
            _ => None,
        });
        let [down] = all[..] else { panic!("{} things are called {id}", all.len()) };
        down
    }

    /// Clicks in the middle of what is found.
    #[track_caller]
    pub fn click<S>(&mut self, selector: S)
    where
        S: Selector + Send,
        S::Output: Bounded + Clone + Send,
    {
        let name = selector.description();
        let target = self.find(selector).unwrap_or_else(|| panic!("nothing on screen with {name}"));
        let at = target.visible_bounds().unwrap_or_else(|| panic!("{name} is out of sight")).center();
        self.point(at);
        self.event(Event::Mouse(mouse::Event::ButtonPressed(mouse::Button::Left)));
        self.event(Event::Mouse(mouse::Event::ButtonReleased(mouse::Button::Left)));
    }

    /// Moves the mouse.
    pub fn point(&mut self, position: Point) {
        self.cursor = mouse::Cursor::Available(position);
        self.event(Event::Mouse(mouse::Event::CursorMoved { position }));
    }

    /// Takes the mouse away from the window, so that nothing in a picture is hovered.
    pub fn put_mouse_away(&mut self) {
        self.cursor = mouse::Cursor::Unavailable;
        self.event(Event::Mouse(mouse::Event::CursorLeft));
    }

    /// Turns the wheel; downwards is positive.
    pub fn wheel(&mut self, lines: f32) {
        let delta = mouse::ScrollDelta::Lines { x: 0.0, y: -lines };
        self.event(Event::Mouse(mouse::Event::WheelScrolled { delta }));
    }

    /// Writes as at a keyboard; a new line is Enter.
    pub fn type_text(&mut self, text: &str) {
        for c in text.chars() {
            match c {
                '\n' => self.press(Named::Enter),
                ' ' => self.key(Key::Named(Named::Space), Modifiers::NONE, Some(" ".into())),
                c => {
                    let text = SmolStr::new(c.to_string());
                    self.key(Key::Character(text.clone()), Modifiers::NONE, Some(text));
                }
            }
        }
    }

    /// Presses a named key.
    pub fn press(&mut self, named: Named) {
        self.press_with(named, Modifiers::NONE);
    }

    /// Presses a named key with others held.
    pub fn press_with(&mut self, named: Named, modifiers: Modifiers) {
        let text = (named == Named::Space && modifiers.is_empty()).then(|| " ".into());
        self.key(Key::Named(named), modifiers, text);
    }

    /// Presses a letter with others held: `chord('z', Modifiers::CTRL)`.
    pub fn chord(&mut self, letter: char, modifiers: Modifiers) {
        self.key(Key::Character(letter.to_string().into()), modifiers, None);
    }

    /// Presses and releases a key.
    pub fn key(&mut self, key: Key, modifiers: Modifiers, text: Option<SmolStr>) {
        self.hold(key, modifiers, text, 0);
    }

    /// Presses a key, holds it for so many repeats, and releases it.
    pub fn hold(&mut self, key: Key, modifiers: Modifiers, text: Option<SmolStr>, repeats: usize) {
        let physical_key = keyboard::key::Physical::Unidentified(keyboard::key::NativeCode::Unidentified);
        let location = keyboard::Location::Standard;
        let _ = self.feed(Event::Keyboard(keyboard::Event::ModifiersChanged(modifiers)));
        for time in 0..=repeats {
            self.event(Event::Keyboard(keyboard::Event::KeyPressed {
                key: key.clone(),
                modified_key: key.clone(),
                physical_key,
                location,
                modifiers,
                text: text.clone(),
                repeat: time > 0,
            }));
        }
        let _ = self.feed(Event::Keyboard(keyboard::Event::KeyReleased {
            key: key.clone(),
            modified_key: key,
            physical_key,
            location,
            modifiers,
        }));
        let _ = self.feed(Event::Keyboard(keyboard::Event::ModifiersChanged(Modifiers::NONE)));
    }

    /// One repeat of a key that went down before anything here had the keyboard.
    pub fn repeat(&mut self, key: Key, text: Option<SmolStr>) {
        let physical_key = keyboard::key::Physical::Unidentified(keyboard::key::NativeCode::Unidentified);
        self.event(Event::Keyboard(keyboard::Event::KeyPressed {
            key: key.clone(),
            modified_key: key,
            physical_key,
            location: keyboard::Location::Standard,
            modifiers: Modifiers::NONE,
            text,
            repeat: true,
        }));
    }

    /// Where the keyboard is, as far as it can be seen.
    #[track_caller]
    pub fn assert_visible_focus(&mut self) -> Rectangle {
        let focused = self.find(is_focused()).expect("something has the keyboard");
        let seen = focused.visible_bounds().unwrap_or_else(|| panic!("focus is out of sight: {focused:?}"));
        let whole = focused.bounds();
        let least = whole.height.min(24.0);
        assert!(
            seen.height >= least,
            "only {} of {} points of the focus are in sight",
            seen.height,
            whole.height
        );
        seen
    }

    /// Presses Tab until `id` has the keyboard; fails when it cannot be reached.
    #[track_caller]
    pub fn tab_to(&mut self, id: &str) {
        let wanted = widget::Id::from(id.to_owned());
        for _ in 0..400 {
            if self.focused_id().as_ref() == Some(&wanted) {
                return;
            }
            self.press(Named::Tab);
            let _ = self.assert_visible_focus();
        }
        panic!("{id} cannot be reached with Tab");
    }

    /// The id of what has the keyboard.
    pub fn focused_id(&mut self) -> Option<widget::Id> {
        use iced_test::selector::Target;
        match self.find(is_focused())? {
            Target::Focusable { id, .. } | Target::TextInput { id, .. } | Target::Text { id, .. } => id,
            _ => None,
        }
    }

    /// What the clinician sees now, `density` pixels to a point.
    pub fn look(&mut self, density: f32) -> window::Screenshot {
        let theme = self.program.theme(&self.state, self.id).unwrap_or(iced::Theme::Light);
        let base = theme.base();
        let scale = density * self.zoom();
        self.with_ui(|ui, renderer, pad, cursor| {
            // Widgets learn in a redraw whether they are hovered or available; the same view must then be drawn.
            let redraw = Event::Window(window::Event::RedrawRequested(Instant::now()));
            let _ = ui.update(&[redraw], cursor, renderer, pad, &mut Vec::new());
            ui.draw(renderer, &theme, &renderer::Style { text_color: base.text_color }, cursor);
        });
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "a window is not that large"
        )]
        let physical = Size::new((self.window.width * density) as u32, (self.window.height * density) as u32);
        let pixels = self.renderer.screenshot(physical, scale, base.background_color);
        window::Screenshot::new(pixels, physical, scale)
    }

    /// Saves what the clinician sees now as `target/shots/<name>.png`, where somebody who does not see it is told it as well.
    #[track_caller]
    pub fn save(&mut self, name: &str) {
        let heard = self.heard();
        let broken = heard::breaches(&heard);
        assert!(broken.is_empty(), "{name}: {}\n{heard}", broken.join("\n"));
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/shots").join(format!("{name}.png"));
        self.save_at(&path, 1.0);
    }

    /// Saves what the clinician sees now, `density` pixels to a point.
    pub fn save_at(&mut self, path: &Path, density: f32) {
        let shot = self.look(density);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        let file = std::fs::File::create(path).unwrap();
        let mut encoder = png::Encoder::new(file, shot.size.width, shot.size.height);
        encoder.set_color(png::ColorType::Rgba);
        encoder.write_header().unwrap().write_image_data(&shot.rgba).unwrap();
    }
}

fn texts(candidate: Candidate<'_>) -> Option<(String, Rectangle)> {
    match candidate {
        Candidate::Text { content, bounds, .. } => Some((content.to_owned(), bounds)),
        _ => None,
    }
}
