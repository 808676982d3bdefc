//! `search(what, table, most = 1, column = 0)`: where in a table something is.
//!
//! For a number: the places, in one list. For a string or a vector: one entry for each of its
//! characters or elements, the place if one is asked for, a list of places otherwise. What is not
//! found gives nothing (a character, one place asked for) or an empty list.

use super::argument::Call;
use crate::eval::interpreter::{Flow, Interpreter};
use crate::eval::value::{Text, Value};

/// What is looked for in each row, and how often.
struct Search {
    /// Places for each thing looked for; `None` for all.
    most: Option<usize>,
    column: usize,
}

pub(super) fn search<'a>(this: &mut Interpreter<'a, '_>, call: &Call<'_, 'a>) -> Flow<Value<'a>> {
    if call.arguments.len() < 2 {
        this.wrong_number(call, "2 to 4 arguments")?;
        return Ok(Value::Undef);
    }
    let values = this.values(call)?;
    // As C++ makes an unsigned int of a double, near enough: what is negative is very many.
    let whole = |index: usize, default: usize| match values.get(index) {
        None => default,
        Some(value) => match value.number() {
            Some(number) if number < 0.0 => usize::MAX,
            number => number.unwrap_or(0.0) as usize,
        },
    };
    let search = Search { most: Some(whole(2, 1)).filter(|&most| most > 0), column: whole(3, 0) };
    match (&values[0], &values[1]) {
        (Value::Number(_), table) => {
            let places = search.rows(this, &values[0], table.items().unwrap_or_default())?;
            this.new_list(places)
        }
        (Value::Text(text), Value::Text(table)) => search.in_string(this, text, table),
        (Value::Text(text), table) => search.in_column(this, text, table.items().unwrap_or_default(), call),
        (Value::List(wanted), table) => {
            let table = table.items().unwrap_or_default();
            let mut found = Vec::new();
            for wanted in wanted.items() {
                let places = search.rows(this, wanted, table)?;
                search.add(this, places, true, &mut found)?;
            }
            this.list(found)
        }
        _ => Ok(Value::Undef),
    }
}

impl Search {
    /// The places of rows that are `wanted`, or have it in the column.
    fn rows<'a>(
        &self,
        this: &mut Interpreter<'a, '_>,
        wanted: &Value<'a>,
        table: &[Value<'a>],
    ) -> Flow<Vec<Value<'a>>> {
        let mut places = Vec::new();
        for (place, row) in table.iter().enumerate() {
            let cell = row.items().and_then(|row| row.get(self.column));
            let found = (self.column == 0 && this.equal(wanted, row)?)
                || cell.map_or(Ok(false), |cell| this.equal(wanted, cell))?;
            if found {
                places.push(Value::Number(place as f64));
                if self.most == Some(places.len()) {
                    break;
                }
            }
        }
        Ok(places)
    }

    /// The places of each character of `text` in `table`.
    fn in_string<'a>(&self, this: &mut Interpreter<'a, '_>, text: &Text, table: &Text) -> Flow<Value<'a>> {
        let mut found = Vec::new();
        for wanted in text.as_str().chars() {
            let mut places = Vec::new();
            for (place, character) in table.as_str().chars().enumerate() {
                this.step()?;
                if character == wanted {
                    places.push(Value::Number(place as f64));
                    if self.most == Some(places.len()) {
                        break;
                    }
                }
            }
            self.add(this, places, false, &mut found)?;
        }
        this.list(found)
    }

    /// The places of rows whose text in the column begins with each character of `text`.
    fn in_column<'a>(
        &self,
        this: &mut Interpreter<'a, '_>,
        text: &Text,
        table: &[Value<'a>],
        call: &Call<'_, 'a>,
    ) -> Flow<Value<'a>> {
        let mut found = Vec::new();
        for wanted in text.as_str().chars() {
            let mut places = Vec::new();
            for (place, row) in table.iter().enumerate() {
                this.step()?;
                let Some(cell) = row.items().and_then(|row| row.get(self.column)) else {
                    return self.bad_row(this, place, row, call);
                };
                if matches!(cell, Value::Text(text) if text.get(0) == Some(wanted)) {
                    places.push(Value::Number(place as f64));
                    if self.most == Some(places.len()) {
                        break;
                    }
                }
            }
            if places.is_empty() {
                let message = format!("`{wanted}` is not in the table");
                this.bad_argument(&format!("search term not found: \"{wanted}\""), message, call.span)?;
            }
            self.add(this, places, false, &mut found)?;
        }
        this.list(found)
    }

    fn bad_row<'a>(
        &self,
        this: &mut Interpreter<'a, '_>,
        place: usize,
        row: &Value<'a>,
        call: &Call<'_, 'a>,
    ) -> Flow<Value<'a>> {
        let (needed, shown) = (self.column.saturating_add(1), this.shown(row));
        let wording = format!(
            "Invalid entry in search vector at index {place}, required number of values in the entry: {needed}. \
             Invalid entry: {shown}"
        );
        let message = format!("row `{place}` of the table has no column `{}`", self.column);
        this.bad_argument(&wording, message, call.span)?;
        this.new_list(Vec::new())
    }

    /// Adds the places of one thing to what was found.
    fn add<'a>(
        &self,
        this: &mut Interpreter<'a, '_>,
        places: Vec<Value<'a>>,
        keep_empty: bool,
        found: &mut Vec<Value<'a>>,
    ) -> Flow<()> {
        if self.most != Some(1) || (places.is_empty() && keep_empty) {
            let places = this.new_list(places)?;
            return this.push(places, found);
        }
        places.into_iter().try_for_each(|place| this.push(place, found))
    }
}
