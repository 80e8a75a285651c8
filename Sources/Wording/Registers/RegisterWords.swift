package import Domain

extension Words {
  package func callAsFunction(_ name: BothLanguages) -> String {
    language == .chinese ? name.chinese : name.english
  }

  /// A text of a register's own: `purpose`, `figure.counted`.
  package func text(
    _ key: String, of register: any Register.Type, _ values: KeyValuePairs<String, String> = [:]
  ) -> String {
    self(AnyPhrase(area: .registers, key: register.code + "." + key), values)
  }

  /// What the index says of a register, the most telling first; on a narrow screen it ends there.
  package func headline(_ register: any Register.Type, _ figures: [Figure]) -> [String] {
    register.headline(figures).map { text in
      self.text(text.key, of: register, values(text))
    }
  }

  private func values(_ headline: Headline) -> KeyValuePairs<String, String> {
    switch headline.values {
    case .share(let part, let whole):
      ["part": "\(part)", "of": "\(whole)", "percent": percent(part, whole)]
    case .count(let count): ["count": "\(count)"]
    case .decimal(let raw, let places): ["count": decimalText(raw, places: places)]
    }
  }

  /// How a figure is called.
  package func name(ofFigure figure: String, of register: any Register.Type) -> String {
    text("figure." + figure, of: register)
  }

  /// What those are called whom a figure counts, where that is something else than the figure.
  package func people(behind figure: String, of register: any Register.Type) -> String? {
    known(AnyPhrase(area: .registers, key: register.code + ".people." + figure))
  }

  /// Whether a register says what a figure is called.
  package func names(figure: String, of register: any Register.Type) -> Bool {
    known(AnyPhrase(area: .registers, key: register.code + ".figure." + figure)) != nil
  }

  /// A figure as people read it: a share in per cent beside its counts, `--` where it says nothing.
  package func text(_ value: FigureValue) -> String {
    switch value {
    case .none: "--"
    case .count(let count): "\(count)"
    case .signed(let count): count > 0 ? "+\(count)" : "\(count)"
    case .decimal(let raw, let places): decimalText(raw, places: places)
    case .share(let part, let whole):
      percent(part, whole) + "% \(part)/\(whole)"
    case .rate(let rate): share(rate)
    case .group(let figures): list(figures.map { text($0.value) })
    case .id(let id): id
    case .ids(let ids): ids.isEmpty ? "--" : list(ids)
    case .flag(let flag): self(flag ? RegisterPhrase.flagYes : .flagNo)
    case .list(let rows): "\(rows.count)"
    }
  }

  /// To one decimal, from the fraction.
  private func percent(_ part: Int, _ whole: Int) -> String {
    "\(Percent(tenths: Fraction(part, over: whole).rounded(scale: 1_000)))"
  }

  /// A row of any table by what makes it itself: 网格底数 C03-G1 2026-10-01.
  func name(_ row: RowKey) -> String {
    [name(row.table), text(of: row.cells)].filter { !$0.isEmpty }.joined(separator: " ")
  }
}

extension Words {
  /// A coded value as a person reads it: by a text of its register, else as files write it.
  package func name(of code: Code, under column: String, in table: TableName) -> String {
    let own = table.register?.register.flatMap { register in
      known(AnyPhrase(area: .registers, key: register.code + ".code." + column + "." + code.name))
    }
    return own ?? (language == .chinese ? code.chinese : code.name.spaced)
  }

  /// A step as a person reads it.
  package func name(ofStep step: String, in table: TableName) -> String {
    name(of: step, under: "step", in: table)
  }

  /// A coded value of a list's column, by its code alone.
  package func name(of code: String, under column: String, in table: TableName) -> String {
    let columns = table.table.columns + (table.register?.computed ?? [])
    guard case .code(let codes) = columns.first(where: { $0.name == column })?.cell,
      let found = codes.first(where: { $0.name == code })
    else { return code }
    return name(of: found, under: column, in: table)
  }

  /// How many working days are left, or by how many it is late.
  package func daysLeft(_ left: Int, isOpen: Bool) -> String {
    if left < 0 { return self(RegisterPhrase.daysLate, ["count": "\(-left)"]) }
    guard isOpen else { return self(RegisterPhrase.daysOnTime) }
    return left == 0
      ? self(RegisterPhrase.daysToday) : self(RegisterPhrase.daysLeft, ["count": "\(left)"])
  }

  /// What waits in a register, in words; `nil` = nothing does.
  package func waiting(_ register: any Register.Type, _ count: Int) -> String? {
    count == 0 ? nil : text("waiting", of: register, ["count": "\(count)"])
  }

  /// How else an empty table may be filled; `nil` = there is no other way.
  package func advice(forEmpty row: any RegisterRow.Type) -> String? {
    row.register.flatMap { register in
      known(AnyPhrase(area: .registers, key: register.code + ".empty." + row.noun))
    }
  }

  /// What a register's table is for.
  package func purpose<Row: RegisterRow>(of row: Row.Type) -> String {
    Row.register.map { text("purpose", of: $0) } ?? self(Row.name)
  }
}

extension Words {
  /// What registers tell of a worker over a year, on one line; `nil` = nothing.
  package func year(of worker: Worker.ID, in scope: RegisterScope) -> String? {
    let parts = Registers.all.compactMap { register in
      register.year(of: worker, in: scope).map { text($0.key, of: register, values($0)) }
    }
    return parts.isEmpty ? nil : self(RegisterPhrase.yearLine, ["facts": list(parts)])
  }

  /// Until which day somebody is certified.
  package func certified(until day: Day) -> String {
    self(RegisterPhrase.certifiedUntil, ["day": day.description])
  }

  /// A share in per cent beside its counts.
  package func share(_ rate: Rate) -> String { text(.share(rate.satisfied, of: rate.valid)) }

  /// What a worker solved, beside his marks.
  package func facts(_ requests: RequestFacts) -> String {
    self(
      RegisterPhrase.factsRequests,
      [
        "solved": "\(requests.solved)", "onTime": "\(requests.onTime)",
        "reworked": "\(requests.reworked)",
      ])
  }

  /// In how many lines a worker is certified, beside the marks.
  package func facts(_ test: TestFacts) -> String {
    self(
      test.isAllRound ? RegisterPhrase.factsAllRound : .factsTest,
      ["certified": "\(test.certified)", "lines": "\(test.lines)"])
  }

  /// Until when a worker is certified in a line, beside the marks.
  package func facts(certified day: Day?) -> String {
    day.map { self(RegisterPhrase.factsCertified, ["day": $0.description]) }
      ?? self(RegisterPhrase.factsNotCertified)
  }

  package func facts(training hours: Hours) -> String {
    self(RegisterPhrase.factsTraining, ["hours": "\(hours)"])
  }

  /// On how many households a worker called, beside his marks.
  package func facts(_ visits: VisitFacts) -> String {
    self(
      RegisterPhrase.factsVisits,
      [
        "visited": "\(visits.visited)", "target": "\(visits.target)",
        "changes": "\(visits.changes)",
      ])
  }
}

extension Table.Column {
  /// Its head as a person reads it.
  package func title(_ language: Language) -> String {
    let english = header?.english ?? name
    return language == .chinese
      ? header?.chinese ?? english : english.spaced
  }
}

extension String {
  fileprivate var spaced: String { String(map { $0 == "_" ? " " : $0 }) }
}
