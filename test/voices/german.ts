/**
 * Who speaks in German, as a table. A text stands at the margin, its voices below it, in the order of the text:
 *
 *     who | role | stance of the cue | what is said
 *
 * `who` is the mention, then ` = ` and the name where the mention doesn't hold it; `–` where nobody is named. The stance
 * is `–` where no cue announces the voice. `¶` parts paragraphs, `‖` a title from its text. A text with no line below
 * it holds no voice.
 */
export const german = `
# ------------------------------------------------------------ direct speech, before its cue
„Das Geld reicht nicht aus“, sagte Finanzministerin Eva Brandt.
    Finanzministerin Eva Brandt | official | neutral | „Das Geld reicht nicht aus“
»Wir haben nichts zu verbergen«, erklärte der Konzern.
    der Konzern | company | neutral | »Wir haben nichts zu verbergen«
«Die Lage bleibt sehr ernst», betonte der Arzt Urs Keller.
    der Arzt Urs Keller | expert | endorsing | «Die Lage bleibt sehr ernst»
“Hier war gestern niemand”, behauptete ein Nachbar.
    ein Nachbar | witness | distancing | “Hier war gestern niemand”
"Das war ein Fehler", räumte der Vorstandschef Paul Winter ein.
    der Vorstandschef Paul Winter | company | neutral | "Das war ein Fehler"
'Wir bleiben alle hier', rief eine Anwohnerin.
    eine Anwohnerin | witness | neutral | 'Wir bleiben alle hier'
‚Niemand hat uns gefragt‘, klagte der Landwirt.
    der Landwirt | witness | neutral | ‚Niemand hat uns gefragt‘
›Es wird wohl regnen‹, meinte die Meteorologin.
    die Meteorologin | expert | neutral | ›Es wird wohl regnen‹
„Das Ergebnis ist eindeutig", sagte die Forscherin.
    die Forscherin | expert | neutral | „Das Ergebnis ist eindeutig"
„Wann kommt endlich der Bus?“, fragte eine Schülerin.
    eine Schülerin | witness | neutral | „Wann kommt endlich der Bus?“
„So geht es nicht weiter!“, schimpfte ein Fahrgast.
    ein Fahrgast | witness | neutral | „So geht es nicht weiter!“
„Das stimmt so nicht“, so die Polizei.
    die Polizei | official | neutral | „Das stimmt so nicht“
„Wir warten noch auf Antwort“, so Greenpeace-Sprecherin Lena Moos am Montag.
    Greenpeace-Sprecherin Lena Moos | association | neutral | „Wir warten noch auf Antwort“
„Die Mieten steigen weiter“, heißt es in der Studie.
    der Studie | expert | neutral | „Die Mieten steigen weiter“
„Das Abkommen gilt weiterhin“, hieß es aus dem Außenministerium.
    dem Außenministerium | official | neutral | „Das Abkommen gilt weiterhin“
„Das war zu erwarten“, hieß es.
    – | – | neutral | „Das war zu erwarten“
„Wir brauchen mehr Zeit“, hat die Bürgermeisterin gesagt.
    die Bürgermeisterin | official | neutral | „Wir brauchen mehr Zeit“
„Alles ist möglich“, sagte am Abend in Kiel der Trainer Bernd Otte.
    der Trainer Bernd Otte | person | neutral | „Alles ist möglich“

# ------------------------------------------------------------ direct speech, behind its cue
Der Bürgermeister sagte: „Die Brücke bleibt vorerst gesperrt.“
    Der Bürgermeister | official | neutral | „Die Brücke bleibt vorerst gesperrt.“
Die Professorin Anna Berg fügte hinzu: „Das überrascht mich nicht.“
    Die Professorin Anna Berg | expert | neutral | „Das überrascht mich nicht.“
Wörtlich sagte die Ministerin: „Wir lassen niemanden allein.“
    die Ministerin | official | neutral | „Wir lassen niemanden allein.“
Am Dienstag teilte das Unternehmen mit: „Die Produktion ruht bis Mai.“
    das Unternehmen | company | neutral | „Die Produktion ruht bis Mai.“
Die Zeitung schrieb: »Der Plan ist gescheitert.«
    Die Zeitung | media | neutral | »Der Plan ist gescheitert.«
In dem Gutachten heißt es: „Die Mauer ist nicht mehr sicher.“
    dem Gutachten | expert | neutral | „Die Mauer ist nicht mehr sicher.“
Jan Feld: „Das reicht bei weitem nicht.“
    Jan Feld | person | – | „Das reicht bei weitem nicht.“

# ------------------------------------------------------------ direct speech, around its cue
„Wir prüfen den Fall“, sagte die Ministerin, „und entscheiden morgen früh.“
    die Ministerin | official | neutral | „Wir prüfen den Fall“
    die Ministerin | official | neutral | „und entscheiden morgen früh.“
„Das Dorf“, sagte der Historiker Karl Voss, „war damals viel größer.“
    der Historiker Karl Voss | expert | neutral | „Das Dorf“
    der Historiker Karl Voss | expert | neutral | „war damals viel größer.“
„Wir haben lange gewartet“, sagte die Wirtin Ida Kern. „Jetzt ist endlich Schluss damit.“
    die Wirtin Ida Kern | person | neutral | „Wir haben lange gewartet“
    die Wirtin Ida Kern | person | – | „Jetzt ist endlich Schluss damit.“

# ------------------------------------------------------------ nested, reopened, unclosed
„Er rief ‚Feuer‘ und lief davon“, sagte der Augenzeuge.
    der Augenzeuge | witness | neutral | „Er rief ‚Feuer‘ und lief davon“
Der Förster Max Bohm sagte: „Der Wald stirbt seit Jahren. ¶ Am Montag regnete es in Bonn.
    Der Förster Max Bohm | person | neutral | „Der Wald stirbt seit Jahren.
Die Präsidentin sagte: „Wir stehen vor großen Aufgaben. ¶ „Wir werden sie gemeinsam lösen.“
    Die Präsidentin | official | neutral | „Wir stehen vor großen Aufgaben.
    Die Präsidentin | official | – | „Wir werden sie gemeinsam lösen.“

# ------------------------------------------------------------ short quotations with a cue, and names without
Der Minister sprach von einem „schwarzen Tag“.
    Der Minister | official | neutral | „schwarzen Tag“
Die Partei nannte den Plan „völlig unbezahlbar“.
    Die Partei | party | neutral | „völlig unbezahlbar“
„Unfug“, sagte der Verteidiger Tom Rast.
    der Verteidiger Tom Rast | person | neutral | „Unfug“
Sie las am Morgen im „Spiegel“.
Der Film „Das letzte Licht“ läuft ab heute.
Die sogenannten „Retter“ kamen zu spät.
Das Schiff „Seestern“ lag im Hafen.

# ------------------------------------------------------------ clauses with dass, ob, wie
Die Regierung erklärte, dass die Grenze offen bleibt.
    Die Regierung | official | neutral | dass die Grenze offen bleibt
Der Ökonom Ralf Stein sagte, dass die Preise bald sinken.
    Der Ökonom Ralf Stein | expert | neutral | dass die Preise bald sinken
Das Ministerium betonte, dass alle Impfungen freiwillig sind.
    Das Ministerium | official | endorsing | dass alle Impfungen freiwillig sind
Der Blogger behauptete, dass die Wahl gefälscht wurde.
    Der Blogger | media | distancing | dass die Wahl gefälscht wurde
Die Reporterin fragte, ob der Zug noch fährt.
    Die Reporterin | media | neutral | ob der Zug noch fährt
Der Richter erläuterte, warum das Verfahren so lange dauert.
    Der Richter | official | endorsing | warum das Verfahren so lange dauert
Eine Überlebende erzählte, wie das Boot gesunken war.
    Eine Überlebende | witness | neutral | wie das Boot gesunken war
Die Grünen sagten, daß sie dem Haushalt zustimmen.
    Die Grünen | party | neutral | daß sie dem Haushalt zustimmen
Gestern sagte die Gewerkschaft, dass sie weiter streikt.
    die Gewerkschaft | association | neutral | dass sie weiter streikt
Der Kanzler hat gesagt, dass er nicht zurücktritt.
    Der Kanzler | official | neutral | dass er nicht zurücktritt

# ------------------------------------------------------------ bare clauses, mostly in the Konjunktiv
Der Sprecher sagte, die Gespräche seien beendet.
    Der Sprecher | person | neutral | die Gespräche seien beendet
Die Polizei erklärte, es gebe keine Hinweise auf eine Tat.
    Die Polizei | official | neutral | es gebe keine Hinweise auf eine Tat
Der Virologe Hans Lem meint, die Maske helfe kaum.
    Der Virologe Hans Lem | expert | neutral | die Maske helfe kaum
Der Händler glaubt, das Geschäft werde besser.
    Der Händler | company | neutral | das Geschäft werde besser
Die Firma behauptet, ihr Wasser heile Krankheiten.
    Die Firma | company | distancing | ihr Wasser heile Krankheiten
Der Verein hofft, viele Spender würden noch kommen.
    Der Verein | association | neutral | viele Spender würden noch kommen
Nach dem Treffen sagte der Außenminister, beide Länder wollten den Handel ausbauen.
    der Außenminister | official | neutral | beide Länder wollten den Handel ausbauen
Das Blatt schreibt, der Vertrag sei längst unterschrieben.
    Das Blatt | media | neutral | der Vertrag sei längst unterschrieben
Der Zeuge sagte aus, er habe zwei Männer gesehen.
    Der Zeuge | witness | neutral | er habe zwei Männer gesehen
Die Opposition sagt, das Gesetz sei unsozial, und der Minister sagt, es sei gerecht.
    Die Opposition | party | neutral | das Gesetz sei unsozial
    der Minister | official | neutral | es sei gerecht

Der Minister sagt, die Züge fahren bald wieder.
    Der Minister | official | neutral | die Züge fahren bald wieder
Gestern sagte der Minister, die Züge fahren bald wieder.
    der Minister | official | neutral | die Züge fahren bald wieder
Experten warnen: Die Welle kommt bald wieder.
    Experten | collective | neutral | Die Welle kommt bald wieder

# ------------------------------------------------------------ turned round: what is said comes first
Keine Stadt habe das Recht, ihren Nachbarn Preise vorzuschreiben, unterstrich er am Freitag.
    er | person | endorsing | Keine Stadt habe das Recht, ihren Nachbarn Preise vorzuschreiben
Es sei an der Zeit, die Steuern zu senken, betonte Ministerin Lena Voss.
    Ministerin Lena Voss | official | endorsing | Es sei an der Zeit, die Steuern zu senken
Die Gespräche seien beendet, sagte der Regierungssprecher.
    der Regierungssprecher | official | neutral | Die Gespräche seien beendet
Das Wasser steigt weiter, warnte die Feuerwehr.
    die Feuerwehr | official | neutral | Das Wasser steigt weiter
Der Plan sei gescheitert, schreibt die Zeitung am Freitag.
    die Zeitung | media | neutral | Der Plan sei gescheitert
Es werde keine Kürzungen geben, versicherte Arbeitsminister Uwe Thal.
    Arbeitsminister Uwe Thal | official | endorsing | Es werde keine Kürzungen geben
Dass die Brücke hält, bezweifelt der Ingenieur Kurt Ahl.
    der Ingenieur Kurt Ahl | person | neutral | Dass die Brücke hält
Die Ernte falle schlecht aus, sagte Petra Lund, Professorin für Agrarökonomie in Kiel.
    Petra Lund, Professorin für Agrarökonomie in Kiel | expert | neutral | Die Ernte falle schlecht aus
Die Renten sind sicher, heißt es im Arbeitsministerium.
    Arbeitsministerium | official | neutral | Die Renten sind sicher
Im Süden bleibe es trocken, meldet der Sender.
    der Sender | media | neutral | Im Süden bleibe es trocken

Er habe, sagte der Minister, alles versucht.
    der Minister | official | neutral | Er habe
    der Minister | official | neutral | alles versucht

# ------------------------------------------------------------ so X
Der Präsident sei, so der Sprecher, an allem schuld.
    der Sprecher | person | neutral | Der Präsident sei
    der Sprecher | person | neutral | an allem schuld
Es gebe, so die Forscherin, keinen Grund zur Sorge.
    die Forscherin | expert | neutral | Es gebe
    die Forscherin | expert | neutral | keinen Grund zur Sorge
Die Ursache sei noch unklar, so ein Sprecher der Feuerwehr.
    ein Sprecher der Feuerwehr | official | neutral | Die Ursache sei noch unklar
Die Zinsen werden steigen, so der Analyst Peter Hahn.
    der Analyst Peter Hahn | expert | neutral | Die Zinsen werden steigen
Das Gericht habe keine Wahl gehabt, so die Richterin weiter.
    die Richterin | official | neutral | Das Gericht habe keine Wahl gehabt

# ------------------------------------------------------------ laut, gemäß
Laut Polizei ist die Straße gesperrt.
    Polizei | official | neutral | ist die Straße gesperrt
Laut dem Ökonomen Jan Feld steigt die Inflation weiter.
    dem Ökonomen Jan Feld | expert | neutral | steigt die Inflation weiter
Die Zahl der Fälle ist laut Robert-Koch-Institut wieder gestiegen.
    Robert-Koch-Institut | expert | neutral | Die Zahl der Fälle ist
    Robert-Koch-Institut | expert | neutral | wieder gestiegen
Das Treffen endete ohne Ergebnis, laut Reuters.
    Reuters | media | neutral | Das Treffen endete ohne Ergebnis
Gemäß dem Finanzministerium bleiben die Steuern gleich.
    dem Finanzministerium | official | neutral | bleiben die Steuern gleich
Laut einer Studie leben dort weniger Vögel.
    einer Studie | expert | neutral | leben dort weniger Vögel

# ------------------------------------------------------------ X zufolge
Dem Ministerium zufolge sind alle Plätze belegt.
    Dem Ministerium | official | neutral | sind alle Plätze belegt
Einer Umfrage des Instituts zufolge sind die meisten zufrieden.
    Einer Umfrage des Instituts | expert | neutral | sind die meisten zufrieden
Medienberichten zufolge ist der Vertrag unterschrieben.
    Medienberichten | media | neutral | ist der Vertrag unterschrieben
Experten zufolge wird der Sommer heiß.
    Experten | collective | neutral | wird der Sommer heiß
Die Maschine war der Airline zufolge gut gewartet.
    der Airline | company | neutral | Die Maschine war
    der Airline | company | neutral | gut gewartet

# ------------------------------------------------------------ nach Angaben, Ansicht, Worten von X
Nach Angaben der Polizei wurde niemand verletzt.
    der Polizei | official | neutral | wurde niemand verletzt
Nach Angaben von Innenministerin Olga Reh sinkt die Zahl der Taten.
    Innenministerin Olga Reh | official | neutral | sinkt die Zahl der Taten
Nach Ansicht des Juristen Ulf Pahl verstößt das Gesetz gegen die Verfassung.
    des Juristen Ulf Pahl | expert | neutral | verstößt das Gesetz gegen die Verfassung
Nach Einschätzung von Beobachtern wird die Wahl knapp.
    Beobachtern | collective | neutral | wird die Wahl knapp
Nach Meinung vieler Experten kommt die Hilfe zu spät.
    vieler Experten | collective | neutral | kommt die Hilfe zu spät
Nach den Worten des Präsidenten steht das Land vor einer Wende.
    des Präsidenten | official | neutral | steht das Land vor einer Wende
Nach Auskunft des Betreibers fuhr der Zug zu schnell.
    des Betreibers | company | neutral | fuhr der Zug zu schnell
Das Feuer brach nach Angaben der Feuerwehr im Keller aus.
    der Feuerwehr | official | neutral | Das Feuer brach
    der Feuerwehr | official | neutral | im Keller aus
Aus Sicht der Gewerkschaft ist das Angebot zu niedrig.
    der Gewerkschaft | association | neutral | ist das Angebot zu niedrig

Nach ersten Informationen wurden alle gerettet.
    ersten Informationen | person | neutral | wurden alle gerettet
Nach Polizeiangaben gab es zwei Verletzte.
    Polizeiangaben | official | neutral | gab es zwei Verletzte

# ------------------------------------------------------------ wie X sagte
Wie die Polizei mitteilte, wurde niemand verletzt.
    die Polizei | official | neutral | wurde niemand verletzt
Wie der Historiker Karl Voss betont, war die Stadt nie reich.
    der Historiker Karl Voss | expert | endorsing | war die Stadt nie reich
Der Zug war, wie ein Sprecher der Bahn sagte, gut besetzt.
    ein Sprecher der Bahn | company | neutral | Der Zug war
    ein Sprecher der Bahn | company | neutral | gut besetzt
Das Konto sei leer, wie die Bank mitteilte.
    die Bank | company | neutral | Das Konto sei leer

Wie Petra Lund, die Leiterin des Instituts, mitteilte, ist das Labor geschlossen.
    Petra Lund, die Leiterin des Instituts | expert | neutral | ist das Labor geschlossen

# ------------------------------------------------------------ verbs in two parts
Das Unternehmen teilte am Montag mit, die Fabrik werde geschlossen.
    Das Unternehmen | company | neutral | die Fabrik werde geschlossen
Die Behörde wies darauf hin, dass die Frist am Freitag endet.
    Die Behörde | official | endorsing | dass die Frist am Freitag endet
Der Kreml kündigte an, die Truppen abzuziehen.
    Der Kreml | official | neutral | die Truppen abzuziehen
Die Kanzlerin hob hervor, dass Europa einig sei.
    Die Kanzlerin | official | endorsing | dass Europa einig sei
Der Konzern räumte ein, die Werte seien zu hoch gewesen.
    Der Konzern | company | neutral | die Werte seien zu hoch gewesen
Der Forscher Nils Orth geht davon aus, dass das Eis schmilzt.
    Der Forscher Nils Orth | expert | neutral | dass das Eis schmilzt
Das Gericht stellte fest, dass der Vertrag ungültig ist.
    Das Gericht | official | endorsing | dass der Vertrag ungültig ist
Die Stadt gab bekannt, das Bad öffne im Mai.
    Die Stadt | official | neutral | das Bad öffne im Mai
Der Anwalt legte dar, weshalb sein Mandant schwieg.
    Der Anwalt | expert | endorsing | weshalb sein Mandant schwieg
Die Zeugin gab an, sie habe nichts gehört.
    Die Zeugin | witness | neutral | sie habe nichts gehört
Die Ministerin gab zu bedenken, dass Geld allein nicht helfe.
    Die Ministerin | official | endorsing | dass Geld allein nicht helfe
Die Forscher kommen zu dem Schluss, dass Kaffee nicht schadet.
    Die Forscher | expert | neutral | dass Kaffee nicht schadet
Der Verband schloss nicht aus, dass weitere Läden schließen.
    Der Verband | association | neutral | dass weitere Läden schließen

# ------------------------------------------------------------ infinitives
Die Ärztin forderte, die Klinik sofort zu schließen.
    Die Ärztin | expert | neutral | die Klinik sofort zu schließen
Der Angeklagte behauptete, nie dort gewesen zu sein.
    Der Angeklagte | person | distancing | nie dort gewesen zu sein
Der Außenminister rief beide Seiten auf, die Waffen niederzulegen.
    Der Außenminister | official | neutral | die Waffen niederzulegen
Greenpeace warnte davor, den Wald zu roden.
    Greenpeace | association | neutral | den Wald zu roden
Die Partei versprach, die Steuern zu senken.
    Die Partei | party | neutral | die Steuern zu senken
Der Senator warf der Regierung vor, die Lage zu beschönigen.
    Der Senator | official | neutral | die Lage zu beschönigen

# ------------------------------------------------------------ „Das sagte X“: what stands before is said
„Wir bauen die Brücke wieder auf.“ Das sagte Ministerin Ute Feld am Montag.
    Ministerin Ute Feld | official | neutral | „Wir bauen die Brücke wieder auf.“
Der Zug fuhr zu schnell. Das teilte die Bahn am Montag mit.
    die Bahn | company | neutral | Der Zug fuhr zu schnell
Der Minister trete bald zurück, das berichtet die Zeitung.
    die Zeitung | media | neutral | Der Minister trete bald zurück
Das Schiff ist gesunken. Dies bestätigte ein Sprecher der Küstenwache.
    ein Sprecher der Küstenwache | official | endorsing | Das Schiff ist gesunken

# ------------------------------------------------------------ what is said as an object
Der Minister betonte die Arbeit gegen sogenannte „Retter“. Beide Länder müssten wachsam sein.
    Der Minister | official | endorsing | die Arbeit gegen sogenannte „Retter“
    Der Minister | official | – | Beide Länder müssten wachsam sein
Die Opposition kritisiert den hohen Preis.
Die Opposition beklagt den hohen Preis.
    Die Opposition | party | neutral | den hohen Preis
Die Gewerkschaft hat höhere Löhne gefordert.
    Die Gewerkschaft | association | neutral | höhere Löhne
Der Verband fordert höhere Löhne für alle.
    Der Verband | association | neutral | höhere Löhne für alle
Das Ministerium kündigte ein neues Gesetz an.
    Das Ministerium | official | neutral | ein neues Gesetz
Der Ökonom Jan Feld rechnet mit steigenden Preisen.
    Der Ökonom Jan Feld | expert | neutral | steigenden Preisen

# ------------------------------------------------------------ nouns that announce what is said
Die Behauptung, die Impfung sei gefährlich, ist falsch.
    – | – | distancing | die Impfung sei gefährlich
Der Vorwurf, er habe Geld genommen, wiegt schwer.
    – | – | neutral | er habe Geld genommen
Die Forderung der Gewerkschaft, die Löhne zu erhöhen, stieß auf Kritik.
    der Gewerkschaft | association | neutral | die Löhne zu erhöhen
Die Aussage des Ministers, dass alles nach Plan laufe, überraschte viele.
    des Ministers | official | neutral | dass alles nach Plan laufe
Das Gerücht, dass der Markt schließt, macht die Runde.
    – | – | distancing | dass der Markt schließt
Der Physiker ist der Ansicht, dass die Messung stimmt.
    Der Physiker | expert | neutral | dass die Messung stimmt

# ------------------------------------------------------------ hearsay
Der Täter soll zwei Komplizen gehabt haben.
    – | – | neutral | Der Täter soll zwei Komplizen gehabt haben
Die Bande soll Millionen erbeutet haben.
    – | – | neutral | Die Bande soll Millionen erbeutet haben
Der Mann soll nach Angaben der Polizei betrunken gewesen sein.
    der Polizei | official | neutral | Der Mann soll
    der Polizei | official | neutral | betrunken gewesen sein
Es heißt, der Chef gehe bald.
    – | – | neutral | der Chef gehe bald
Dem Vernehmen nach wird der Preis erhöht.
    – | – | neutral | wird der Preis erhöht
Angeblich war der Minister gar nicht im Land.
    – | – | distancing | war der Minister gar nicht im Land
Die Schule soll im Herbst gebaut werden.

# ------------------------------------------------------------ between verb and clause
Der Kanzler sagte in einem Interview, das Land brauche Ruhe.
    Der Kanzler | official | neutral | das Land brauche Ruhe
Der Kanzler sagte der Zeitung am Montag, das Land brauche Ruhe.
    Der Kanzler | official | neutral | das Land brauche Ruhe
Analysten sagten hingegen, der Westen übertreibe die Gefahr.
    Analysten | collective | neutral | der Westen übertreibe die Gefahr
Seit August vertritt der Jurist Ulf Pahl die These, dass das Gesetz nicht gilt.
    der Jurist Ulf Pahl | expert | neutral | dass das Gesetz nicht gilt

# ------------------------------------------------------------ passives
Von der Opposition wird kritisiert, dass das Geld fehlt.
    der Opposition | party | neutral | dass das Geld fehlt
Es wird befürchtet, dass der Damm bricht.
    – | – | neutral | dass der Damm bricht
Dem Manager wird vorgeworfen, Bilanzen gefälscht zu haben.
    – | – | neutral | Bilanzen gefälscht zu haben

# ------------------------------------------------------------ goes on: Konjunktiv, pronoun, bare quotation
Der Minister sagte, die Lage sei ernst. Man müsse nun handeln. Das Dorf liegt am Fluss.
    Der Minister | official | neutral | die Lage sei ernst
    Der Minister | official | – | Man müsse nun handeln
Der Epidemiologe Jan Feld sagte, die Welle sei vorbei. Er rechne mit einem ruhigen Herbst.
    Der Epidemiologe Jan Feld | expert | neutral | die Welle sei vorbei
    Der Epidemiologe Jan Feld | expert | – | Er rechne mit einem ruhigen Herbst
Die Ökonomin Rita Sand sieht keine Krise. „Die Zahlen sind gut“, sagte sie.
    sie = Rita Sand | expert | neutral | „Die Zahlen sind gut“
Der Historiker Karl Voss kennt das Archiv. Es fehle an Geld, sagte er.
    er = Karl Voss | expert | neutral | Es fehle an Geld
Die Bürgermeisterin Eva Lang sagte, es regne. Viele sagten, die Schule sei zu.
    Die Bürgermeisterin Eva Lang | official | neutral | es regne
    – | – | neutral | die Schule sei zu
Das Haus sei alt, sagte Anna Brandt der Deutschen Presse-Agentur.
    Anna Brandt | person | neutral | Das Haus sei alt
„Wir sind bereit“, sagte Verteidigungsminister Emil Roth. Er fügte hinzu: „Niemand soll uns unterschätzen.“
    Verteidigungsminister Emil Roth | official | neutral | „Wir sind bereit“
    Er = Emil Roth | official | neutral | „Niemand soll uns unterschätzen.“
„Wir sind bereit“, sagte Verteidigungsminister Emil Roth. ¶ „Das Bündnis ist stark wie nie.“
    Verteidigungsminister Emil Roth | official | neutral | „Wir sind bereit“
    Verteidigungsminister Emil Roth | official | – | „Das Bündnis ist stark wie nie.“
Der Ökonom Max Bohm kennt den Wald. Seiner Ansicht nach sterben die Fichten.
    Seiner = Max Bohm | expert | neutral | sterben die Fichten

# ------------------------------------------------------------ memory: surnames, titles, headlines
Der Politologe Ulrich Lenz lehrt in Jena. Die Wahl werde knapp, sagte Lenz.
    Lenz = Ulrich Lenz | expert | neutral | Die Wahl werde knapp
Ulrich Lenz, Politologe in Jena, kam am Montag. „Die Wahl wird knapp“, sagte Lenz.
    Lenz = Ulrich Lenz | expert | neutral | „Die Wahl wird knapp“
Außenministerin Eva Brandt reist nach Rom. ¶ „Wir suchen das Gespräch“, sagte Brandt. ¶ Die Ministerin fügte hinzu, der Weg sei lang.
    Brandt = Eva Brandt | official | neutral | „Wir suchen das Gespräch“
    Die Ministerin = Eva Brandt | official | neutral | der Weg sei lang
Virologe Hans Lem warnt vor neuer Welle ‖ Das Virus ändere sich schnell, sagte Lem.
    Virologe Hans Lem | expert | neutral | vor neuer Welle
    Lem = Hans Lem | expert | neutral | Das Virus ändere sich schnell
Die Studie stammt von Lu Minwang, Professor in Shanghai. Der Handel wachse, sagte Lu.
    Lu = Lu Minwang | expert | neutral | Der Handel wachse
Der Ökonom Sami al-Hadi forscht in Kairo. „Das Wasser wird knapp“, sagte al-Hadi.
    al-Hadi = Sami al-Hadi | expert | neutral | „Das Wasser wird knapp“
Die Juristin Maria von Stetten lehrt in Graz. „Das Gesetz ist klar“, sagte Stetten.
    Stetten = Maria von Stetten | expert | neutral | „Das Gesetz ist klar“
Die Juristin Maria von der Aue lehrt in Graz. Das Gesetz sei klar, sagte von der Aue.
    von der Aue = Maria von der Aue | expert | neutral | Das Gesetz sei klar
Der frühere Botschafter Frank Elm ist skeptisch. „Der Krieg dauert noch lange“, sagte Elm.
    Elm = Frank Elm | expert | neutral | „Der Krieg dauert noch lange“

# ------------------------------------------------------------ roles
Der SPD-Abgeordnete Ingo Rahm sagte, das Gesetz komme zu spät.
    Der SPD-Abgeordnete Ingo Rahm | party | neutral | das Gesetz komme zu spät
Die Vorsitzende der Grünen sagte, das Gesetz komme zu spät.
    Die Vorsitzende der Grünen | party | neutral | das Gesetz komme zu spät
Der Präsident des Robert-Koch-Instituts sagte, das Gesetz komme zu spät.
    Der Präsident des Robert-Koch-Instituts | expert | neutral | das Gesetz komme zu spät
Ein Sprecher des Verteidigungsministeriums sagte, das Gesetz komme zu spät.
    Ein Sprecher des Verteidigungsministeriums | official | neutral | das Gesetz komme zu spät
Ein Sprecher des Konzerns sagte, das Gesetz komme zu spät.
    Ein Sprecher des Konzerns | company | neutral | das Gesetz komme zu spät
Die Präsidentin des Bauernverbands sagte, das Gesetz komme zu spät.
    Die Präsidentin des Bauernverbands | association | neutral | das Gesetz komme zu spät
Ein ehemaliger Geheimdienstoffizier sagte, das Gesetz komme zu spät.
    Ein ehemaliger Geheimdienstoffizier | expert | neutral | das Gesetz komme zu spät
Innenminister Ernst Hall (CSU) sagte, das Gesetz komme zu spät.
    Innenminister Ernst Hall (CSU) | official | neutral | das Gesetz komme zu spät
Analysten sagten, das Gesetz komme zu spät.
    Analysten | collective | neutral | das Gesetz komme zu spät
Chinesische Kommentatoren sagten, das Gesetz komme zu spät.
    Chinesische Kommentatoren | collective | neutral | das Gesetz komme zu spät
Westliche Medien behaupten, das Gesetz komme zu spät.
    Westliche Medien | media | distancing | das Gesetz komme zu spät
Die Washington Post berichtet, das Gesetz komme zu spät.
    Die Washington Post | media | neutral | das Gesetz komme zu spät
Moskau erklärte, das Gesetz komme zu spät.
    Moskau | official | neutral | das Gesetz komme zu spät
Eine Frau aus Bremen sagte, das Gesetz komme zu spät.
    Eine Frau aus Bremen | person | neutral | das Gesetz komme zu spät
Die IG Metall fordert, das Gesetz müsse geändert werden.
    Die IG Metall | association | neutral | das Gesetz müsse geändert werden

# ------------------------------------------------------------ semicolons, places, commas as quote marks
,,Wir bauen die Brücke“, sagte Feld.
    Feld | person | neutral | ,,Wir bauen die Brücke“
Laut Polizei war der Mann bewaffnet; Zeugen sagten, er sei es nicht gewesen.
    Polizei | official | neutral | war der Mann bewaffnet
    Zeugen | witness | neutral | er sei es nicht gewesen
HUSBY (dpa) - „Wir bauen die Brücke wieder auf“, sagte Feld.
    Feld | person | neutral | „Wir bauen die Brücke wieder auf“

# ------------------------------------------------------------ who is told, and what stands in brackets
Karl Feld sagte dem Sender „Bergblick“, dass die Brücke sicher sei.
    Karl Feld | person | neutral | dass die Brücke sicher sei
Karl Feld sagte der „Neuen Morgenpost“, die Brücke sei sicher.
    Karl Feld | person | neutral | die Brücke sei sicher
Karl Feld sagte am Montag, die Zölle schadeten nur den Fischern.
    Karl Feld | person | neutral | die Zölle schadeten nur den Fischern
Karl Feld (31): „Die Brücke ist für alle da.“
    Karl Feld | person | – | „Die Brücke ist für alle da.“
China lehnt das ab und wird sich wehren, sagte die Sprecherin des Ministeriums, Lan Wei, am Freitag.
    die Sprecherin des Ministeriums, Lan Wei | official | neutral | China lehnt das ab und wird sich wehren

# ------------------------------------------------------------ subjects behind colons and semicolons
„Brücke ist sicher“: Feld warnt vor Panik
    Feld | person | neutral | vor Panik
Der Mann war bewaffnet; Zeugen sagten, er sei es nicht gewesen.
    Zeugen | witness | neutral | er sei es nicht gewesen
China, Russland und der Iran lehnen das ab, sagte Ministerin Lan Wei.
    Ministerin Lan Wei | official | neutral | China, Russland und der Iran lehnen das ab

# ------------------------------------------------------------ nobody goes on
Straßen und Schulen sprechen eine deutlichere Sprache. Die Zahlen sprechen für sich.
Minister Feld sagte, die Brücke sei sicher. Ich habe da meine Zweifel. Gott sei Dank steht sie noch.
    Minister Feld | official | neutral | die Brücke sei sicher
Minister Feld sagte, die Brücke sei sicher. Sei es aus Angst, sei es aus Mut, niemand kam.
    Minister Feld | official | neutral | die Brücke sei sicher

# ------------------------------------------------------------ no speech
Der Sturm fordert neun Tote an der Küste.
Das Plakat „Lehrer sagten nein“ hing an der Wand.
Der Graf lebte in einem sagenhaften Schloss.
Das ist sozusagen der Anfang, mehr nicht.
Das heißt, der Laden bleibt zu.
Der Fluss heißt Elbe, weil er so alt ist.
Das Land erklärte seinem Nachbarn den Krieg, der lange dauerte.
Das Gericht erklärte die Klausel für nichtig, die seit Jahren galt.
Kurz gesagt, der Sommer war nass.
Die Musik war laut und deutlich, der Saal voll.
Er schrieb Geschichte, als er den Gipfel erreichte.
Die Zahlen sprechen für den Plan, der im Mai beginnt.
Die Zeitung erscheint täglich, auch am Sonntag.
Es gibt viele Äpfel, die niemand pflückt.
Der Laden meldete Insolvenz an, weil die Kunden fehlten.
Die Sonne schien, als der Zug hielt.
`
