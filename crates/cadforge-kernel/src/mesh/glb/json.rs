//! As much JSON as glTF needs: values, without caring which member came twice.

/// A value.
#[derive(Clone, Debug, PartialEq)]
pub enum Json {
    /// `null`, `true` or `false`.
    Word,
    /// A number.
    Number(f64),
    /// A string, its escapes left as they are: the names that glTF reads have none.
    Text(String),
    /// An array.
    List(Vec<Json>),
    /// An object.
    Object(Vec<(String, Json)>),
}

/// Deeper values are refused.
const MAX_DEPTH: usize = 64;

impl Json {
    /// The value that `text` is, or nothing when it is not JSON.
    pub fn parse(text: &str) -> Option<Self> {
        let mut parser = Parser { rest: text.as_bytes() };
        let value = parser.value(0)?;
        parser.rest.trim_ascii().is_empty().then_some(value)
    }

    /// A member of an object.
    pub fn get(&self, name: &str) -> Option<&Self> {
        match self {
            Self::Object(members) => members.iter().find(|(key, _)| key == name).map(|(_, value)| value),
            _ => None,
        }
    }

    /// The elements of the array `name`; none when it is not there.
    pub fn list(&self, name: &str) -> &[Self] {
        match self.get(name) {
            Some(Self::List(elements)) => elements,
            _ => &[],
        }
    }

    /// The whole number `name`.
    pub fn index(&self, name: &str) -> Option<usize> {
        self.get(name)?.whole()
    }

    /// The number, when it is whole and not negative.
    pub fn whole(&self) -> Option<usize> {
        match *self {
            Self::Number(number) if number >= 0.0 && number.fract() == 0.0 => Some(number as usize),
            _ => None,
        }
    }

    /// The array `name` of exactly `N` numbers.
    pub fn numbers<const N: usize>(&self, name: &str) -> Option<[f64; N]> {
        let numbers: Vec<f64> = self
            .list(name)
            .iter()
            .filter_map(|element| match element {
                Self::Number(number) => Some(*number),
                _ => None,
            })
            .collect();
        numbers.try_into().ok()
    }
}

struct Parser<'a> {
    rest: &'a [u8],
}

impl Parser<'_> {
    fn value(&mut self, depth: usize) -> Option<Json> {
        if depth > MAX_DEPTH {
            return None;
        }
        match self.peek()? {
            b'{' => {
                let members = self.sequence(b'}', |parser| {
                    let key = parser.text()?;
                    parser.expect(b':')?;
                    Some((key, parser.value(depth + 1)?))
                })?;
                Some(Json::Object(members))
            }
            b'[' => Some(Json::List(self.sequence(b']', |parser| parser.value(depth + 1))?)),
            b'"' => Some(Json::Text(self.text()?)),
            _ => {
                let end = self.rest.iter().position(|byte| b",]}: \t\r\n".contains(byte));
                let (word, rest) = self.rest.split_at(end.unwrap_or(self.rest.len()));
                self.rest = rest;
                match word {
                    b"null" | b"true" | b"false" => Some(Json::Word),
                    _ => Some(Json::Number(std::str::from_utf8(word).ok()?.parse().ok()?)),
                }
            }
        }
    }

    /// Elements between commas, from the opening bracket to `close`.
    fn sequence<T>(&mut self, close: u8, mut element: impl FnMut(&mut Self) -> Option<T>) -> Option<Vec<T>> {
        self.rest = &self.rest[1..];
        let mut elements = Vec::new();
        if self.peek()? == close {
            self.rest = &self.rest[1..];
            return Some(elements);
        }
        loop {
            elements.push(element(self)?);
            let next = self.peek()?;
            self.rest = &self.rest[1..];
            if next == close {
                return Some(elements);
            } else if next != b',' {
                return None;
            }
        }
    }

    fn text(&mut self) -> Option<String> {
        self.expect(b'"')?;
        let mut escaped = false;
        let end = self.rest.iter().position(|&byte| {
            let ends = byte == b'"' && !escaped;
            escaped = byte == b'\\' && !escaped;
            ends
        })?;
        let text = std::str::from_utf8(&self.rest[..end]).ok()?.to_owned();
        self.rest = &self.rest[end + 1..];
        Some(text)
    }

    fn expect(&mut self, byte: u8) -> Option<()> {
        let found = self.peek()? == byte;
        self.rest = if found { &self.rest[1..] } else { self.rest };
        found.then_some(())
    }

    /// The next byte that is not white, without taking it.
    fn peek(&mut self) -> Option<u8> {
        self.rest = self.rest.trim_ascii_start();
        self.rest.first().copied()
    }
}
