/// English abbreviations by what may follow them. Without the last full stop, without inner spaces.
enum EnglishAbbreviations {
    /// Something always follows: titles, "for example".
    static let neverFinal = """
        Mr Mrs Ms Mx Messrs Mme Mlle Dr Drs Prof Profs St Sts Ste Rev Revd Fr Hon Rt Rt.Hon Gen Lt Lt.Gen Lt.Col Maj
        Maj.Gen Brig Col Capt Cpt Cmdr Cdr Adm Sgt Cpl Pvt Pte Sen Sens Rep Reps Gov Govs Pres Supt Insp Det Amb Atty
        Asst Assoc Dep Sec Bro Msgr Mgr Ven Card Abp Bp e.g eg i.e ie viz cf vs c ca approx incl excl esp Mt Ft Hr Hrn
        Wm Geo Chas Jas Thos Edw Robt Jos a.k.a aka w.r.t
        """

    /// A number follows.
    static let numberFollows = """
        No Nos no nos Art Arts art Sec Secs sec Vol Vols vol vols Fig Figs fig figs Eq Eqs p pp Ch Chs ch chap Chap para
        paras Para Paras cl subpara reg Reg Par Tab Ref Refs Ex Nr ver Ver cap Cap s ss r rr op Op Bd Abs Ser ser col
        cols l ll Tel tel Fax fax Ext ext
        """

    /// May end a sentence; before a word that is small inside a sentence it does.
    static let mayBeFinal = """
        U.S U.S.A U.K U.N E.U D.C U.S.S.R U.A.E P.R.C N.Y N.J N.C S.C N.D S.D N.M R.I N.H L.A B.C a.m p.m A.M P.M A.D
        C.E B.C.E Inc Corp Co Cos Ltd Bros Plc plc Assn Dept Univ Inst Govt Intl Natl Jr Sr Esq Ph.D M.D B.A M.A B.Sc
        M.Sc D.Phil J.D LL.B LL.M M.B.A M.P R.N D.V.M Ave Blvd Rd Sq Ln Hwy Pkwy Bldg Apt Fl Rm ft oz lb lbs yd yds mi
        hr hrs min mins secs mo mos yr yrs wk wks sq cu max avg est misc dept temp Jan Feb Mar Apr Jun Jul Aug Sep Sept
        Oct Nov Dec Tue Tues Wed Thu Thur Thurs Fri Sat Sun Ala Ariz Ark Calif Cal Colo Conn Del Fla Ga Ill Ind Kan Kans
        Ky La Md Mass Mich Minn Miss Mo Mont Neb Nebr Nev Okla Ore Pa Penn Tenn Tex Va Vt Wash Wis Wisc Wyo Ont Que ff f
        al et.al ibid id op.cit loc.cit P.S N.B R.S.V.P fl trans ed eds repr rev seq mil tn
        """

    /// Before a capital a sentence has ended.
    static let oftenFinal = "etc"

    /// Months and days.
    static let calendar = """
        January February March April May June July August September October November December Monday Tuesday Wednesday
        Thursday Friday Saturday Sunday
        """
}
