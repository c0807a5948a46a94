import Bitext
public import Files
import Foundation

/// Concepts as JSON Lines: one object a concept with `id`, `category`, `definitions`, `notes`, `properties` and `terms`.
///
/// Lines with `source` and `target`, and maybe `category`, `note`, `variants`, `accept` and `avoid`, are read too.
public enum ConceptLines {
    /// Reads a file; a broken line is named and left out.
    public static func read(_ file: TextFile) -> TermFile {
        var result = TermFile(concepts: [])
        let decoder = JSONDecoder()
        for (index, line) in file.lines.enumerated() where !line.allSatisfy(\.isWhitespace) {
            let data = Data(line.utf8)
            if let concept = (try? decoder.decode(Concept.self, from: data))?.concept {
                result.concepts.append(concept)
            } else if let concept = (try? decoder.decode(SimpleLine.self, from: data))?.concept {
                result.concepts.append(concept)
            } else {
                result.warnings.append(
                    FileError(
                        .malformed, path: file.path, line: index + 1,
                        cause: "this line is no JSON object with terms, or with source and target"))
            }
        }
        return result
    }

    /// Concepts as lines.
    public static func text(_ concepts: [TermConcept]) -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return concepts.compactMap { concept in
            (try? encoder.encode(Concept(concept))).map { String(decoding: $0, as: UTF8.self) + "\n" }
        }.joined()
    }

    private struct Property: Codable {
        var name: String
        var value: String
        var language: String?

        init(_ property: TermConcept.Property) {
            (name, value, language) = (property.name, property.value, property.language?.description)
        }

        var property: TermConcept.Property { .init(name, value, language: language.map { LanguageTag($0) }) }
    }

    private struct Definition: Codable {
        var text: String
        var language: String?
        var source: String?
    }

    private struct Term: Codable {
        var language: String
        var term: String
        var status: String?
        var pos: String?
        var gender: String?
        var context: String?
        var contextSource: String?
        var source: String?
        var notes: [String]?
        var properties: [Property]?

        init(_ term: TermConcept.Term) {
            (language, self.term, status) = (term.language.description, term.text, term.status?.rawValue)
            (pos, gender, source) = (term.wordClass, term.gender, term.source)
            (context, contextSource) = (term.context, term.contextSource)
            notes = term.notes.isEmpty ? nil : term.notes
            properties = term.properties.isEmpty ? nil : term.properties.map(Property.init)
        }

        var value: TermConcept.Term {
            var value = TermConcept.Term(
                LanguageTag(language), term,
                status: status.flatMap { TermStatus(rawValue: $0) ?? TermStatus(named: $0) },
                notes: notes ?? [], properties: properties?.map(\.property) ?? [])
            (value.wordClass, value.gender, value.source) = (pos, gender, source)
            (value.context, value.contextSource) = (context, contextSource)
            return value
        }
    }

    private struct Concept: Codable {
        var id: String?
        var category: String?
        var definitions: [Definition]?
        var notes: [String]?
        var properties: [Property]?
        var terms: [Term]

        init(_ concept: TermConcept) {
            (id, category) = (concept.id, concept.category)
            definitions =
                concept.definitions.isEmpty
                ? nil
                : concept.definitions.map {
                    Definition(text: $0.text, language: $0.language?.description, source: $0.source)
                }
            notes = concept.notes.isEmpty ? nil : concept.notes
            properties = concept.properties.isEmpty ? nil : concept.properties.map(Property.init)
            terms = concept.terms.map(Term.init)
        }

        var concept: TermConcept {
            TermConcept(
                id: id, category: category,
                definitions: (definitions ?? []).map {
                    .init($0.text, language: $0.language.map { LanguageTag($0) }, source: $0.source)
                },
                notes: notes ?? [], properties: (properties ?? []).map(\.property), terms: terms.map(\.value))
        }
    }

    private struct SimpleLine: Decodable {
        var source: String
        var target: String
        var category: String?
        var note: String?
        var variants: [String]?
        var accept: [String]?
        var avoid: [String]?

        var concept: TermConcept {
            let german = [source] + (variants ?? [])
            let wrong = (avoid ?? []).map { TermConcept.Term(.english, $0, status: .forbidden) }
            let others = (accept ?? []).map { TermConcept.Term(.english, $0, status: .admitted) }
            return TermConcept(
                category: category, notes: note.map { [$0] } ?? [],
                terms: german.map { .init(.german, $0) } + [.init(.english, target)] + others + wrong)
        }
    }
}
