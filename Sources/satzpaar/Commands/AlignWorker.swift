import Alignment
import Bitext
import Foundation

/// Answers a record a line: `{"id","de":[…],"en":[…]}` in, `{"id","beads":[[[i…],[j…]],…],"conf":[…]}` out.
struct AlignWorker {
    let aligner: Aligner

    private struct Record: Decodable {
        var id: String
        var de: [String]
        var en: [String]
        var de_par: [Int]?
        var en_par: [Int]?
    }

    func run() {
        let decoder = JSONDecoder()
        while let line = readLine(strippingNewline: true) {
            guard !line.isEmpty else { continue }
            do {
                let record = try decoder.decode(Record.self, from: Data(line.utf8))
                let alignment = aligner.align(
                    TextPair(
                        source: record.de, target: record.en, sourceParagraphs: record.de_par,
                        targetParagraphs: record.en_par))
                let beads = alignment.beads.map { "[\($0.source),\($0.target)]" }.joined(separator: ",")
                let confidence = alignment.beads.map { String(format: "%.4f", $0.confidence) }.joined(separator: ",")
                print(
                    "{\"id\":\"\(record.id)\",\"beads\":[\(beads)],\"conf\":[\(confidence)]}".replacingOccurrences(
                        of: " ", with: ""))
            } catch {
                print("{\"id\":null,\"error\":\"\(error)\"}")
            }
        }
    }
}
