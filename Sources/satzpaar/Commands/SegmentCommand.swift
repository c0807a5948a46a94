import ArgumentParser
import Bitext
import Files
import Foundation
import Segmentation

struct SegmentCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "segment", abstract: "Divide a text into sentences.")

    @Flag(help: "Batch.") var jsonl = false
    @Option(help: "Language.") var language = "de"
    @Option(help: "Layout.") var layout = "lines"
    @Argument(help: "Text.") var file = "-"

    struct Record: Decodable {
        var id: String
        var text: String
        var layout: String?
    }

    func run() throws {
        let a = try Segmenter(language: LanguageTag(language), layout: .lines)
        let b = try Segmenter(language: LanguageTag(language), layout: .wrapped)
        if jsonl {
            while let line = readLine() {
                let r = try JSONDecoder().decode(Record.self, from: Data(line.utf8))
                let units = (r.layout == "wrapped" ? b : a).ranges(in: r.text)
                let s = units.map { "{\"start\":\($0.lowerBound),\"end\":\($0.upperBound)}" }.joined(separator: ",")
                print("{\"id\":\"\(r.id)\",\"sentences\":[\(s)]}")
            }
        } else {
            let text = try TextFile.read(file)
            for unit in a.units(of: text.text) { print(unit) }
        }
    }
}
