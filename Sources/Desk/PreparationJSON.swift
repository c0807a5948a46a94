import Bitext
import Foundation
import Terminology

extension Preparation {
    /// All that was found, as one JSON object; segments are numbered from 1, ranges count Unicode scalars of a segment.
    public func json() throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        encoder.keyEncodingStrategy = .convertToSnakeCase
        return String(decoding: try encoder.encode(Record(self)), as: UTF8.self)
    }
}

/// The shape of the JSON.
private struct Record: Encodable {
    let name, sourceLanguage, targetLanguage: String
    let segments: [SegmentRecord]
    let counts: [String: Double]
    let analysis: [BandRecord]
    let terms: [TermRecord]
    let names: [NameRecord]
    let candidates: [CandidateRecord]
    let notes: [NoteRecord]

    struct SegmentRecord: Encodable {
        let number: Int
        let role, text: String
        let match: Double?
    }

    struct BandRecord: Encodable {
        let band: String
        let segments, words, characters: Int
    }

    struct TermRecord: Encodable {
        let source, target, category, note: String
        let accept, forms: [String]
        let occurrences: Int
        let segments: [Int]
    }

    struct NameRecord: Encodable {
        struct Spelling: Encodable {
            let name, reason: String
            let weight: Double
        }
        let name: String
        let occurrences: Int
        let segments: [Int]
        let spellings: [Spelling]
    }

    struct CandidateRecord: Encodable {
        let term, kind: String
        let occurrences: Int
        let segments: [Int]
    }

    struct NoteRecord: Encodable {
        let segment: Int
        let kind, words, message, suggestion: String
        let range: [Int]
    }

    init(_ job: Preparation) {
        func numbers(_ segments: [Int]) -> [Int] { segments.map { $0 + 1 } }
        func rounded(_ value: Double) -> Double { (value * 1000).rounded() / 1000 }
        (name, sourceLanguage, targetLanguage) = (
            job.name, job.sourceLanguage.description, job.targetLanguage.description
        )
        let scores = job.scores
        segments = job.segments.enumerated().map {
            SegmentRecord(number: $0 + 1, role: $1.role.rawValue, text: $1.text, match: scores[$0].map(rounded))
        }
        counts = Dictionary(job.card.rows.map { ($0.key, rounded($0.value)) }) { first, _ in first }
        analysis = job.bands.bands.map {
            BandRecord(band: $0.name, segments: $0.segments, words: $0.words, characters: $0.characters)
        }
        terms = job.terms.map {
            TermRecord(
                source: $0.source, target: $0.target, category: $0.category, note: $0.note, accept: $0.alternatives,
                forms: $0.surfaces, occurrences: $0.count, segments: numbers($0.segments))
        }
        names = job.study.names.map { name in
            NameRecord(
                name: name.name, occurrences: name.count, segments: numbers(name.segments),
                spellings: name.candidates.map { .init(name: $0.name, reason: $0.reason, weight: rounded($0.weight)) })
        }
        candidates = job.study.candidates.map {
            CandidateRecord(
                term: $0.term, kind: $0.kind.rawValue, occurrences: $0.count, segments: numbers($0.segments))
        }
        notes = job.study.notes.map {
            NoteRecord(
                segment: $0.segment + 1, kind: $0.kind.rawValue, words: $0.words, message: $0.message,
                suggestion: $0.suggestion, range: [$0.range.lowerBound, $0.range.upperBound])
        }
    }
}
