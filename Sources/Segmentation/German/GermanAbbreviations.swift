/// German abbreviations by what may follow them. Without the last full stop, without inner spaces; one that starts
/// small is found with a capital as well.
enum GermanAbbreviations {
    /// Something always follows: titles, "such as", "circa".
    static let neverFinal = """
        Dr Drs Prof Hr Hrn Fr Frl Mag Dipl Ing Dipl.-Ing Dr.h.c Dr.med Dr.rer.nat Priv Doz Hon Univ Univ.-Prof Priv.-Doz
        Präs Vors Stv Gen Lt Oblt Hptm Maj Mjr Col Capt Sgt Uffz Fw Kpt Adm RA StA OStA Rep Sen Gov Mr Mrs Ms Messrs Mme
        Mlle St Ste Sta Sto Hl z.B zB z.b zb z.Bsp d.h dh d.i bzw bspw beispielsw beziehungsw resp ca cca zirka evtl
        event ev ggf ggfs gg gegf inkl exkl einschl ausschl zzgl zuzügl abzgl bezgl bezügl bzgl betr hinsichtl insb
        insbes u.zw uzw gem lt lfd mind vgl vergl s.a sog sogen gegr i.d.R idR i.d.r i.a i.A i.Auftr i.V.m iVm i.H.v iHv
        i.S.v iSv i.S.d iSd i.S i.Z.m iZm i.R.d i.R.v iRv i.Vgl i.Verb i.B.a i.H i.e i.w i.Br i.Ü a.M d.J o.g og o.a.g
        u.g v.g s.g m.E mE m.W mW m.a.W n.M z.T zT z.Zt z.Z zZt zZ z.Hd z.H zHd z.Tl z.K p.P u.U uU u.E u.v.a.m.b a.G
        e.h v.H.v v.l n.r v.a va v.A b.z.w t.w tw teilw tlw größtent überw vorl vorauss voraussichtl mögl mgl möglw
        gegebenenf mtl monatl jährl tägl wöchentl stdl wchtl vierteljährl halbjährl Betr Bez Hrsg Hgg Verf Übers Bearb
        Anh Begr Einl N.N Urt Beschl Besch Vfg B.v V.v Gz
        """

    /// The same, never with a capital: adjectives and the like, whose capital forms are names and nouns ("Franz").
    static let neverFinalSmall = """
        zw zwd urspr ursprgl entspr entsprech versch übl übr allg allgem amtl staatl städt kath ev.-luth evang evgl luth
        ref röm griech lat engl dt dtsch franz frz ital span russ poln tschech türk arab hebr jap chin niederl holl
        schwed norw dän finn ung bulg serb kroat ukr österr schweiz europ amerik jüd isl islam christl prot orth kgl
        kaiserl königl fürstl herzogl großherzogl bayer bay württ sächs preuß westf nördl südl östl westl nordöstl
        nordwestl südöstl südwestl nö sö nw sw oberh unterh ahd mhd nhd mnd idg germ mlat altgr neugr polit wirtsch wiss
        wissensch techn elektr mech chem phys math biol psych soz sozial öffentl gesetzl rechtl landw gewerbl kaufm
        berufl persönl schriftl mündl telef tel elektron handschr bisl bish derz dzt gegenw seinerz jew jeweil ungef
        durchschn gleichn vermutl wahrsch angebl zugl zugeh zit hrsg hg übers bearb erw verb veränd rev ill illustr
        ergänzte unveränd vollst aktual erg vorm nachm v.d.L h.c med rer rer.nat rer.pol phil jur iur theol habil hl
        ehem betreff bes max min mindest gen geb verst verh verw gesch led
        """

    /// A number follows, or a Roman numeral; a capital does not, but a word that is small inside a sentence starts one.
    static let numberFollows = """
        Nr Nrn Artt Abs Abss Absch Abschn Unterabs UAbs SS Bd Bde Bdn Jg Jgg Jahrg Kap Kapp Rn Rdn Rz Rdnr RdNr Randnr
        Randz Rspr Tz Tzn Textz Ziff Zif Zf Ziffn Fn Fußn FN Anm Anl Anlg Abb Abbn Abbild Tab Taf Beisp Az Aktenz Akz
        Geschz Gesch.-Z Blt Spal Lfg Lief Ausg Aufl Nrs Telef Tel.-Nr Kto.-Nr Best.-Nr Art.-Nr Reg.-Nr Verz Buchst Lit
        Var Fallgr Teilz Teilbd Tlbd Zl Paragr Drucks BT-Drs BR-Drs BT-Drucks Whg Wohng Whgn GebNr Hob WoO pag fol vol ad vs s bl no op lit
        """

    /// The same, but they are whole words too ("Art", "Konto"): without a number they end a sentence.
    static let numberFollowsOrWord = """
        Art S Par Pf Ver Vers Kat Geb Drs Reg Fax Konto Sp Bl Kl Op Pos Tel PLZ Kto BLZ Stk Fig Bsp Zi Zim
        """

    /// May end a sentence; before a word that is small inside a sentence it does.
    static let mayBeFinal = """
        Mio Mrd Mia Tsd Tsde Std Stdn Min Sek Sec Jh Jhd Jhdt Jhs Jhrh Jahrh Jahrt Jt Jtsd 
             ff f fg folg u.a ua u.ä uä u.Ä o.ä oä o.Ä uÄ oÄ o.dgl u.dgl u.dergl u.drgl
        o.dergl u.v.a uva u.s.f usf u.s.w s.o so.o s.u s.o.u a.D aD i.R iR i.G i.Gr i.L i.e.S i.w.S i.e.Sinn i.d.F idF
        i.d.Fassg a.F aF n.F nF u.v.m m.w.N mwN m.N mwNachw a.a.O aaO a.O ebd ebda ib ibid op.cit d.Ä d.J d.M d.Gr d.Ältere
        jr Jr jun Jun Sen sr Sr Str Pl Bhf Hbf Hptbf Bf Bhfs Hptbhf Tr Fa Co Cie Corp Inc Ltd Bros Abt Abtlg Dept Ges
        Gesell Gemeinsch Verw Vertr Lehrst Fak Mitgl Mitarb Ew Einw Pers Teiln Pfd Ztr dz Stck Stk Pck Pkg Fl Dtzd Schg
        Mdl Kn Bw Rhld Westf Nds Meckl Brdbg Schlesw Holst Oldb Oldbg Württ Thür Hess Österr Schw a.d.D a.d.L a.d.S
        a.d.O a.Rh a.d.Elbe i.Brsg i.Westf b.Berlin v.d.H v.d.Höhe o.d.T i.Ts i.Pr D.C D.F U.S U.S.A U.K U.N U.d.S.S.R
        S.A S.p.A S.r.l P.S N.Y L.A d.R d.Red d.Verf d.Hrsg d.Übers Bem Bemerk Ber Beschr Char Einf Entw Erl Erkl Forts
        Ggs Ggt Mot Obj Qu Seg Sem Slg Unters Unterz Vorw Wdh Ztg Ztschr Zs Zschr Nachdr Neudr Diss Phil.Diss Habil Mskr
        Ms Hs Hss Rab Verpfl Tsch Kennz Merkbl Rundschr i.O iO n.A k.A kA o.A o.O o.J o.D o.V o.N o.S s.l n.n u.M ü.M
        ü.NN ü.d.M u.d.M St.P bd beid a.m p.m A.M P.M p.a pa v.H vH v.T Jgst Kmdt Ldkr Lkr Kr Krs Kreisst Gde Gmkg Ortst
        Reg.-Bez RegBez ReA Zit Abk Abkürz Adj Adv Akk Sg Mask Fem Neutr Präp Subst Vb Konj Präd
        """

    /// Before a capital a sentence has ended.
    static let oftenFinal = """
        usw etc etz v.Chr n.Chr v.u.Z n.u.Z v.Chr.Geb n.Chr.Geb v.d.Z u.Z Chr e.V eV e.G eG KG.a.A e.K u.v.a.m uvam uvm u.v.m u.Ä.m o.Ä.m u.ä.m u.d.m u.dgl.m u.a.m uam u.s.w
        et.al al m.b.H i.K i.I n.e.V r.V c.t s.t h.M
        """

    /// Months and days; as abbreviations they are followed by numbers or by small words.
    static let calendar = """
        Januar Jänner Februar Feber März April Mai Juni Juli August September Oktober November Dezember Jan Jän Feb Febr
        Mär Mrz Apr Jun Jul Aug Sep Sept Okt Nov Dez Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonnabend
        Sonntag
        """

    /// Short names of months and days, which carry a full stop.
    static let shortCalendar = """
        Jan Jän Feb Febr Mär Mrz Apr Aug Sep Sept Okt Nov Dez Mo Di Mi Do Fr Sa
        """

    /// Endings of compounds that are abbreviated.
    static let endings = "str bhf hbf nr ztg zschr"

    /// Short words without a vowel, or of two letters, that are whole words, and units of measure.
    static let plain = """
        kg km cm mm nm mg ml cl dl ms kW kWh MW MWh GW GWh kHz MHz GHz Hz kB MB GB TB kbit dB qm pt px kcal kJ kN Nm
        km/h Tbc brr pff pfft pssst psst grr zzz xyz
        ab am an da du er es im in ja je ob so um wo zu tun gut los alt neu rot weg nah fern bar hm hmm pst tja na
        oh ah
        """
}
