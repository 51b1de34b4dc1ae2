//! Every field that an author can write, what belongs in it and whether it is needed, taken from the types that read the
//! files: what can be read stands here, and nothing else does. How it is told is in `told`.

mod told;

use std::borrow::Cow;

use schemars::generate::SchemaSettings;
use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde_json::{Map, Value, json};

use crate::protocol::load::{
    ENDING_WORDS, EndingWords, LOCAL, Local, VERDICT_WORDS, VISIBLE_WORDS, WordList,
};
use crate::protocol::{Decimal, Head, Name, Scenario, Step, Template};

/// All that can be written.
#[derive(Debug)]
pub(crate) struct Fields {
    /// Each file, with the part that it holds.
    files: Vec<(String, String)>,
    parts: Vec<Part>,
    schema: Value,
}

/// A group with fields, or what can be chosen from several forms.
#[derive(Debug)]
struct Part {
    name: String,
    says: String,
    holds: Holds,
}

#[derive(Debug)]
enum Holds {
    Fields(Vec<Field>),
    Forms(Vec<Form>),
}

#[derive(Debug)]
struct Field {
    name: String,
    says: String,
    needed: bool,
    takes: Takes,
}

/// One of several ways to write a part.
#[derive(Debug)]
struct Form {
    name: String,
    says: String,
    within: Within,
}

/// What stands between the brackets of a form.
#[derive(Debug)]
enum Within {
    /// It is a word alone.
    Nothing,
    Values(Vec<Takes>),
    Fields(Vec<Field>),
}

/// What belongs behind a field.
#[derive(Debug)]
enum Takes {
    Id,
    Words,
    Date,
    Decimal,
    Number,
    YesNo,
    List(Box<Takes>),
    Several(Vec<Takes>),
    Part(String),
    /// The type tells of something that has no name here.
    Unknown,
}

impl Form {
    fn fields(&self) -> &[Field] {
        if let Within::Fields(fields) = &self.within { fields } else { &[] }
    }
}

impl JsonSchema for Name {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        "Name".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        schemars::json_schema!({ "type": "string", "format": "id", "pattern": "^[a-z0-9-]+$" })
    }
}

impl JsonSchema for Decimal {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        "Decimal".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        schemars::json_schema!({ "type": "string", "format": "decimal", "pattern": r"^-?[0-9]+(\.[0-9]{1,2})?$" })
    }
}

impl Fields {
    /// What the files of protocols hold, and this file besides.
    pub(crate) fn with<Other: JsonSchema>(other: &str) -> Self {
        let mut generator = SchemaSettings::draft2020_12().into_generator();
        let files = [
            ("protocol.ron", generator.subschema_for::<Head>()),
            ("steps/ID.ron", generator.subschema_for::<Step>()),
            ("documents/ID.ron", generator.subschema_for::<Template>()),
            ("scenarios/ID.ron", generator.subschema_for::<Scenario>()),
            (&format!("NAME{LOCAL}"), generator.subschema_for::<Local>()),
            (VERDICT_WORDS, generator.subschema_for::<WordList>()),
            (VISIBLE_WORDS, generator.subschema_for::<WordList>()),
            (ENDING_WORDS, generator.subschema_for::<EndingWords>()),
            (other, generator.subschema_for::<Other>()),
        ];
        let parts = generator.definitions().iter().map(|(name, schema)| part(name, schema)).collect();
        let named = files.iter().map(|(file, schema)| ((*file).to_owned(), referred(schema.as_value())));
        let named = named.map(|(file, part)| (file, part.unwrap_or_default().to_owned())).collect();
        let each: Map<String, Value> =
            files.iter().map(|(file, schema)| ((*file).to_owned(), schema.as_value().clone())).collect();
        let schema = json!({
            "$schema": "https://json-schema.org/draft/2020-12/schema",
            "title": "A folder of Weegwijzer, each file under its name",
            "type": "object",
            "properties": each,
            "$defs": generator.definitions(),
        });
        Self { files: named, parts, schema }
    }

    /// The names of all parts, forms and fields.
    pub(crate) fn names(&self) -> impl Iterator<Item = &str> {
        self.parts.iter().flat_map(|part| {
            let inside: Vec<&str> = match &part.holds {
                Holds::Fields(fields) => names(fields).collect(),
                Holds::Forms(forms) => forms
                    .iter()
                    .flat_map(|form| std::iter::once(&*form.name).chain(names(form.fields())))
                    .collect(),
            };
            std::iter::once(&*part.name).chain(inside)
        })
    }
}

fn names(fields: &[Field]) -> impl Iterator<Item = &str> {
    fields.iter().map(|field| &*field.name)
}

fn text(schema: &Value, key: &str) -> String {
    schema.get(key).and_then(Value::as_str).unwrap_or_default().replace('\n', " ")
}

fn list<'v>(schema: &'v Value, key: &str) -> &'v [Value] {
    schema.get(key).and_then(Value::as_array).map_or(&[], Vec::as_slice)
}

/// The part that a schema refers to.
fn referred(schema: &Value) -> Option<&str> {
    schema.get("$ref").and_then(Value::as_str)?.rsplit('/').next()
}

fn part(name: &str, schema: &Value) -> Part {
    let holds = match schema.get("properties") {
        Some(_) => Holds::Fields(fields(schema)),
        None if schema.get("oneOf").is_some() => {
            Holds::Forms(list(schema, "oneOf").iter().flat_map(forms).collect())
        }
        None => Holds::Forms(forms(schema)),
    };
    Part { name: name.to_owned(), says: text(schema, "description"), holds }
}

fn fields(schema: &Value) -> Vec<Field> {
    let needed = |name: &str| list(schema, "required").iter().any(|one| one == name);
    let all = schema.get("properties").and_then(Value::as_object).into_iter().flatten();
    let mut all: Vec<Field> = all
        .map(|(name, schema)| Field {
            name: name.clone(),
            says: text(schema, "description"),
            needed: needed(name),
            takes: takes(schema),
        })
        .collect();
    all.sort_by_key(|field| !field.needed);
    all
}

/// Words alone, or one form with something between its brackets.
fn forms(schema: &Value) -> Vec<Form> {
    let says = text(schema, "description");
    if let Some((name, inner)) =
        schema.get("properties").and_then(Value::as_object).into_iter().flatten().next()
    {
        let within = match inner.get("properties") {
            Some(_) => Within::Fields(fields(inner)),
            None => match list(inner, "prefixItems") {
                [] => Within::Values(vec![takes(inner)]),
                several => Within::Values(several.iter().map(takes).collect()),
            },
        };
        return vec![Form { name: name.clone(), says, within }];
    }
    let words = schema.get("const").into_iter().chain(list(schema, "enum"));
    let words = words.filter_map(Value::as_str);
    words.map(|word| Form { name: word.to_owned(), says: says.clone(), within: Within::Nothing }).collect()
}

fn takes(schema: &Value) -> Takes {
    if let Some(part) = referred(schema) {
        return Takes::Part(part.to_owned());
    }
    // What may be left out is, or is null.
    let some = list(schema, "anyOf").iter().find(|one| one.get("type").is_none_or(|sort| sort != "null"));
    if let Some(some) = some {
        return takes(some);
    }
    let sort = match schema.get("type") {
        Some(Value::Array(sorts)) => sorts.iter().find(|sort| *sort != "null").and_then(Value::as_str),
        sort => sort.and_then(Value::as_str),
    };
    match (sort, &*text(schema, "format")) {
        (Some("string"), "id") => Takes::Id,
        (Some("string"), "date") => Takes::Date,
        (Some("string"), "decimal") => Takes::Decimal,
        (Some("string"), _) => Takes::Words,
        (Some("integer" | "number"), _) => Takes::Number,
        (Some("boolean"), _) => Takes::YesNo,
        (Some("array"), _) => match (list(schema, "prefixItems"), schema.get("items")) {
            ([], Some(each)) => Takes::List(Box::new(takes(each))),
            ([], None) => Takes::Unknown,
            (several, _) => Takes::Several(several.iter().map(takes).collect()),
        },
        _ => Takes::Unknown,
    }
}
