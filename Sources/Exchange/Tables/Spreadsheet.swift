public import Files
import Markup

/// Reads a sheet of an XLSX workbook as text, and writes a workbook of one sheet (ISO/IEC 29500).
public enum Spreadsheet {
    /// The rows of the first sheet; cells that are missing are empty.
    ///
    /// - Throws: ``FileError`` where it is no workbook or is damaged.
    public static func rows(of path: String) throws(FileError) -> [[String]] {
        try rows(in: try TextFile.bytes(of: path), path: path)
    }

    /// The rows of a sheet of a workbook that is in memory.
    ///
    /// - Parameter sheet: the name of the sheet or its number from 1; the first where it is nil.
    /// - Throws: ``FileError`` where it is no workbook, is damaged or has no such sheet.
    public static func rows(in bytes: [UInt8], path: String, sheet name: String? = nil) throws(FileError) -> [[String]]
    {
        do {
            let archive = try ZipArchive(bytes)
            let shared = try part("xl/sharedStrings.xml", of: archive)?.elements("si").map(text) ?? []
            guard let sheet = try part(partName(of: name, archive), of: archive) else {
                throw ZipArchive.Trouble(cause: "the workbook has no sheet")
            }
            let workbook = try part("xl/workbook.xml", of: archive)?.first("workbookPr")?["date1904"]
            let dates = SpreadsheetDates(
                styles: try part("xl/styles.xml", of: archive), begins1904: workbook == "1" || workbook == "true")
            return (sheet.first("sheetData")?.elements("row") ?? []).map { cells(of: $0, shared: shared, dates) }
        } catch let error as ZipArchive.Trouble {
            throw FileError(
                .malformed, path: path, cause: error.cause, advice: "Save the table as XLSX or CSV in UTF-8.")
        } catch let error as XMLError {
            throw FileError(.malformed, path: path, cause: "its XML is broken: \(error.cause)")
        } catch {
            throw FileError(.malformed, path: path, cause: "\(error)")
        }
    }

    /// The names of the sheets of a workbook, in order; none where it can't be read.
    public static func sheetNames(in bytes: [UInt8]) -> [String] {
        guard let archive = try? ZipArchive(bytes), let book = try? part("xl/workbook.xml", of: archive) else {
            return []
        }
        return book.first("sheets")?.elements("sheet").compactMap { $0["name"] } ?? []
    }

    private static func part(_ name: String, of archive: ZipArchive) throws -> XMLElement? {
        try archive.content(name).map { try XMLElement(reading: $0) }
    }

    /// The part that holds a sheet of the workbook, by its relation; the first sheet where none is named.
    private static func partName(of name: String?, _ archive: ZipArchive) throws -> String {
        let fallback = "xl/worksheets/sheet1.xml"
        let sheets = try part("xl/workbook.xml", of: archive)?.first("sheets")?.elements("sheet") ?? []
        var sheet = sheets.first
        if let name {
            let numbered = Int(name).flatMap { sheets.indices.contains($0 - 1) ? sheets[$0 - 1] : nil }
            sheet = sheets.first { $0["name"] == name } ?? numbered
            if sheet == nil {
                let names = sheets.compactMap { $0["name"] }.map { "\"\($0)\"" }.joined(separator: ", ")
                throw ZipArchive.Trouble(cause: "it has no sheet \"\(name)\"; its sheets are \(names)")
            }
        }
        guard let id = sheet?["r:id"],
            let relation = try part("xl/_rels/workbook.xml.rels", of: archive)?.elements.first(where: { $0["Id"] == id }
            ),
            let target = relation["Target"]
        else { return fallback }
        return target.hasPrefix("/") ? String(target.dropFirst()) : "xl/\(target)"
    }

    private static func cells(of row: XMLElement, shared: [String], _ dates: SpreadsheetDates) -> [String] {
        var cells: [String] = []
        for cell in row.elements("c") {
            let column = cell["r"].map(Self.column) ?? cells.count
            guard column < 16_384 else { continue }
            while cells.count < column { cells.append("") }
            let value = cell.first("v")?.text ?? ""
            switch cell["t"] {
            case "s": cells.append(Int(value).flatMap { shared.indices.contains($0) ? shared[$0] : nil } ?? "")
            case "inlineStr": cells.append(cell.first("is").map(text) ?? "")
            case "b": cells.append(value == "1" ? "TRUE" : "FALSE")
            case "e": cells.append("")
            case nil, "n": cells.append(dates.date(value, style: cell["s"]) ?? value)
            default: cells.append(value)
            }
        }
        return cells
    }

    /// The text of a string with its runs, without phonetic hints.
    private static func text(_ element: XMLElement) -> String {
        let runs = element.elements("r")
        return (element.elements("t") + runs.flatMap { $0.elements("t") }).map(\.text).joined()
    }

    /// The number of the column of a reference such as `AB12`, from 0.
    private static func column(_ reference: String) -> Int {
        let number = reference.utf8.prefix { (0x41...0x5A).contains($0) }.prefix(4).reduce(0) {
            $0 * 26 + Int($1) - 0x40
        }
        return max(0, number - 1)
    }

    /// A workbook of one sheet as bytes, the same for the same rows.
    public static func bytes(_ rows: [[String]], sheet name: String = "Sheet1") -> [UInt8] {
        var sheet = XMLWriter()
        sheet.raw("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n")
        sheet.raw("<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>\n")
        for (index, row) in rows.enumerated() {
            sheet.start("row", [("r", "\(index + 1)")])
            for (column, cell) in row.enumerated() where !cell.isEmpty {
                sheet.start("c", [("r", "\(letters(column))\(index + 1)"), ("t", "inlineStr")])
                sheet.raw("<is>")
                sheet.element("t", [("xml:space", "preserve")], text: cell)
                sheet.raw("</is></c>")
            }
            sheet.raw("</row>\n")
        }
        sheet.raw("</sheetData></worksheet>\n")
        var book = XMLWriter()
        book.raw("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n")
        book.raw("<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" ")
        book.raw("xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets>")
        book.empty("sheet", [("name", String(name.prefix(31))), ("sheetId", "1"), ("r:id", "rId1")])
        book.raw("</sheets></workbook>\n")
        return ZipArchive.bytes([
            ("[Content_Types].xml", Array(contentTypes.utf8)), ("_rels/.rels", Array(relations.utf8)),
            ("xl/workbook.xml", book.bytes), ("xl/_rels/workbook.xml.rels", Array(bookRelations.utf8)),
            ("xl/worksheets/sheet1.xml", sheet.bytes),
        ])
    }

    private static func letters(_ column: Int) -> String {
        var (text, rest) = ("", column + 1)
        while rest > 0 {
            text = String(Unicode.Scalar(UInt8(0x41 + (rest - 1) % 26))) + text
            rest = (rest - 1) / 26
        }
        return text
    }

    private static let contentTypes = """
        <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
        <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
        <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
        <Default Extension="xml" ContentType="application/xml"/>\
        <Override PartName="/xl/workbook.xml" \
        ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>\
        <Override PartName="/xl/worksheets/sheet1.xml" \
        ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>
        """
    private static let relations = """
        <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
        <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
        <Relationship Id="rId1" \
        Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" \
        Target="xl/workbook.xml"/></Relationships>
        """
    private static let bookRelations = """
        <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
        <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
        <Relationship Id="rId1" \
        Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" \
        Target="worksheets/sheet1.xml"/></Relationships>
        """
}
