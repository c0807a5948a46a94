import Alignment
import Bitext
import Files
import Foundation

/// Answers a record a line: `{"id","de":[…],"en":[…]}` in, `{"id","beads":[[[i…],[j…]],…],"conf":[…]}` out.
struct AlignWorker {
    let aligner: Aligner

    private struct Record: Decodable {
        var de: [String]
        var en: [String]
        var germanParagraphs: [Int]?
        var englishParagraphs: [Int]?

        enum CodingKeys: String, CodingKey {
            case de, en
            case germanParagraphs = "de_par"
            case englishParagraphs = "en_par"
        }
    }

    /// A name of a record; a number is one too.
    private struct Name: Decodable {
        var id: Identifier

        enum Identifier: Decodable {
            case text(String)
            case number(Int)

            init(from decoder: any Decoder) throws {
                let container = try decoder.singleValueContainer()
                if let number = try? container.decode(Int.self) {
                    self = .number(number)
                } else {
                    self = .text(try container.decode(String.self))
                }
            }
        }

        var json: String {
            switch id {
            case .number(let number): String(number)
            case .text(let text): jsonString(text)
            }
        }
    }

    /// Reads standard input to its end; a bad record is answered with an error, and the work goes on.
    /// - Returns: how many records were bad.
    func run() throws(FileError) -> Int {
        let output = try OutputFile(path: "-", overwrite: true)
        var bad = 0
        while let line = readLine(strippingNewline: true) {
            guard line.utf8.contains(where: { $0 > 0x20 }) else { continue }
            let (answer, isGood) = answer(Data(line.utf8))
            if !isGood { bad += 1 }
            try output.write(answer + "\n")
            try output.commit()
        }
        return bad
    }

    private func answer(_ line: Data) -> (String, isGood: Bool) {
        let decoder = JSONDecoder()
        let name = (try? decoder.decode(Name.self, from: line))?.json ?? "null"
        let record: Record
        do {
            record = try decoder.decode(Record.self, from: line)
        } catch {
            return ("{\"id\":\(name),\"error\":\(jsonString(Self.sentence(error)))}", false)
        }
        if let paragraphs = record.germanParagraphs, paragraphs.count != record.de.count {
            return (
                "{\"id\":\(name),\"error\":\"de_par has \(paragraphs.count) numbers for \(record.de.count) segments\"}",
                false
            )
        }
        if let paragraphs = record.englishParagraphs, paragraphs.count != record.en.count {
            return (
                "{\"id\":\(name),\"error\":\"en_par has \(paragraphs.count) numbers for \(record.en.count) segments\"}",
                false
            )
        }
        let alignment = aligner.align(
            TextPair(
                source: record.de, target: record.en, sourceParagraphs: record.germanParagraphs,
                targetParagraphs: record.englishParagraphs))
        return (Self.json(name, alignment.beads), true)
    }

    private static func json(_ name: String, _ beads: [Bead]) -> String {
        var text = "{\"id\":\(name),\"beads\":["
        for (index, bead) in beads.enumerated() {
            if index > 0 { text += "," }
            text += "[[\(bead.source.map(String.init).joined(separator: ","))],"
            text += "[\(bead.target.map(String.init).joined(separator: ","))]]"
        }
        text += "],\"conf\":["
        text += beads.map { String((($0.confidence * 10_000).rounded()) / 10_000) }.joined(separator: ",")
        return text + "]}"
    }

    /// What is wrong with a record, for people.
    private static func sentence(_ error: any Error) -> String {
        switch error as? DecodingError {
        case .keyNotFound(let key, _): "the record has no \"\(key.stringValue)\""
        case .typeMismatch(_, let context), .valueNotFound(_, let context):
            "\"\(context.codingPath.first?.stringValue ?? "record")\" is not what it should be: a list"
        default: "this is no JSON object"
        }
    }
}
