//! The fields as text for people, as snippets for editors, and as a schema for programs that write protocols.

use std::fmt;

use serde_json::{Map, Value, json};

use super::{Field, Fields, Form, Holds, Part, Takes, Within};
use crate::locale::Locale;

/// Where what is said of a field begins.
const SAYS: usize = 44;

impl fmt::Display for Takes {
    /// As it is written, with an example of what is plain; a part by its name.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Id => f.write_str("\"id\""),
            Self::Words => f.write_str("\"...\""),
            Self::Date => f.write_str("\"2026-11-21\""),
            Self::Decimal => f.write_str("\"38.5\""),
            Self::Number => f.write_str("8"),
            Self::YesNo => f.write_str("true"),
            Self::List(each) => write!(f, "[{each}]"),
            Self::Several(each) => write!(f, "({})", joined(each)),
            Self::Part(name) => f.write_str(name),
            Self::Unknown => f.write_str("?"),
        }
    }
}

fn joined(each: &[Takes]) -> String {
    each.iter().map(Takes::to_string).collect::<Vec<_>>().join(", ")
}

impl Form {
    fn written(&self) -> String {
        match &self.within {
            Within::Nothing => self.name.clone(),
            Within::Values(values) => format!("{}({})", self.name, joined(values)),
            Within::Fields(_) => format!("{}(...)", self.name),
        }
    }
}

impl Fields {
    /// All of it as lines of text; or what there is of this name.
    pub(crate) fn text(&self, name: Option<&str>, say: &Locale) -> String {
        let mut lines = Vec::new();
        if name.is_none() {
            lines.extend(self.files.iter().map(|(file, part)| line(0, file, part)));
        }
        for part in &self.parts {
            let told = part.lines(name, say);
            if !told.is_empty() {
                lines.push(String::new());
                lines.push(line(0, &part.name, &part.says));
                lines.extend(told);
            }
        }
        lines.join("\n").trim_start().to_owned()
    }

    /// As the snippets that many editors read: of every part its needed fields, every form, and every field.
    pub(crate) fn snippets(&self) -> Value {
        let mut all = Map::new();
        let mut add = |name: String, prefix: &str, body: Value, says: &str| {
            let snippet = json!({ "scope": "ron", "prefix": prefix, "body": body, "description": says });
            let _ = all.insert(name, snippet);
        };
        for part in &self.parts {
            let field = |field: &Field| format!("{}: {},", field.name, Stops::default().of(&field.takes));
            let mut fields: Vec<&Field> = Vec::new();
            match &part.holds {
                Holds::Fields(all) => {
                    let body = whole("(", all.iter().filter(|one| one.needed));
                    add(part.name.clone(), &part.name.to_lowercase(), body, &part.says);
                    fields.extend(all);
                }
                Holds::Forms(forms) => {
                    for form in forms {
                        let needed = form.fields().iter().filter(|one| one.needed);
                        let body = match &form.within {
                            Within::Nothing => json!([form.name]),
                            Within::Values(values) => {
                                json!([format!("{}({})", form.name, Stops::default().each(values))])
                            }
                            Within::Fields(_) => whole(&format!("{}(", form.name), needed),
                        };
                        add(format!("{}: {}", part.name, form.name), &form.name, body, &form.says);
                        fields.extend(form.fields());
                    }
                }
            }
            for one in fields {
                add(format!("{}, {}", part.name, one.name), &one.name, json!([field(one)]), &one.says);
            }
        }
        Value::Object(all)
    }

    /// As a JSON Schema of what the files hold.
    pub(crate) const fn schema(&self) -> &Value {
        &self.schema
    }
}

impl Part {
    /// What it holds, a line each: all when it is of this name or there is none, else what in it is.
    fn lines(&self, name: Option<&str>, say: &Locale) -> Vec<String> {
        let is = |other: &str| name.is_none_or(|name| name.eq_ignore_ascii_case(other));
        let whole = is(&self.name);
        let fields = |depth, whole: bool, fields: &[Field]| -> Vec<String> {
            let told = fields.iter().filter(|field| whole || is(&field.name));
            told.map(|field| field.line(depth, say)).collect()
        };
        match &self.holds {
            Holds::Fields(all) => fields(1, whole, all),
            Holds::Forms(forms) => forms
                .iter()
                .flat_map(|form| {
                    let here = whole || is(&form.name);
                    let inside = fields(2, here, form.fields());
                    let head = (here || !inside.is_empty()).then(|| line(1, &form.written(), &form.says));
                    head.into_iter().chain(inside)
                })
                .collect(),
        }
    }
}

impl Field {
    fn line(&self, depth: usize, say: &Locale) -> String {
        let needed = if self.needed { format!("{}. ", say.msg_fields_needed()) } else { String::new() };
        line(depth, &format!("{}: {}", self.name, self.takes), &format!("{needed}{}", self.says))
    }
}

fn line(depth: usize, written: &str, says: &str) -> String {
    let written = format!("{}{written}", "    ".repeat(depth));
    format!("{written:<SAYS$} {says}").trim_end().to_owned()
}

/// A group with these fields, a line each.
fn whole<'f>(open: &str, fields: impl Iterator<Item = &'f Field>) -> Value {
    let mut stops = Stops::default();
    let inside = fields.map(|field| format!("    {}: {},", field.name, stops.of(&field.takes)));
    let inside: Vec<String> = inside.collect();
    let lines = std::iter::once(open.to_owned()).chain(inside).chain([")".to_owned()]);
    json!(lines.collect::<Vec<_>>())
}

/// Where an editor stops to let something be filled in, counted from 1.
#[derive(Default)]
struct Stops(usize);

impl Stops {
    fn next(&mut self, shown: &str) -> String {
        self.0 += 1;
        match shown {
            "" => format!("${}", self.0),
            _ => format!("${{{}:{shown}}}", self.0),
        }
    }

    fn each(&mut self, all: &[Takes]) -> String {
        all.iter().map(|one| self.of(one)).collect::<Vec<_>>().join(", ")
    }

    fn of(&mut self, takes: &Takes) -> String {
        match takes {
            Takes::Id => format!("\"{}\"", self.next("id")),
            Takes::Words => format!("\"{}\"", self.next("")),
            Takes::Part(name) if name == "Text" => {
                format!("(nl: \"{}\", en: \"{}\")", self.next(""), self.next(""))
            }
            Takes::List(each) => format!("[{}]", self.of(each)),
            Takes::Several(each) => format!("({})", self.each(each)),
            Takes::Date | Takes::Decimal | Takes::Number | Takes::YesNo | Takes::Part(_) | Takes::Unknown => {
                self.next(&takes.to_string())
            }
        }
    }
}
