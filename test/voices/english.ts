/**
 * Who speaks in English: a text, and below it a line for every voice in it: speaker | role | stance | what is said.
 *
 * The speaker is the name in its fullest form, else the words that stand for it, else `-`. The stance is that of the
 * cue, `-` without one. A `¶` begins a paragraph; what stands before `¶¶` is the headline. No line: nobody speaks.
 */
export const ENGLISH = `
# Direct speech, its cue in front of it

The minister said: "The bridge will be built."
  The minister | official | neutral | "The bridge will be built."

The minister said, "The bridge will be built."
  The minister | official | neutral | "The bridge will be built."

The mayor of Hullport, Ann Poe, told reporters: “Nobody has to fear for the bridge.”
  Ann Poe | official | neutral | “Nobody has to fear for the bridge.”

Asked who would pay, she replied: 'The city, the county and nobody else.'
  she | person | neutral | 'The city, the county and nobody else.'

In a letter to the council the baker wrote, ''The bridge ruins my trade.''
  the baker | person | neutral | ''The bridge ruins my trade.''

The engineer warned: “It will not hold.”
  The engineer | person | neutral | “It will not hold.”

# Direct speech, its cue behind it

The bridge will be lit, Minister Ann Poe pledged on Tuesday as the last lamps were hung.
  Ann Poe | official | neutral | The bridge will be lit

“The bridge will be built,” the minister said.
  the minister | official | neutral | “The bridge will be built,”

"The bridge will be built," said the minister.
  the minister | official | neutral | "The bridge will be built,"

"The bridge will be built," she said on Monday at the harbor.
  she | person | neutral | "The bridge will be built,"

'The bridge will be built,' the minister said.
  the minister | official | neutral | 'The bridge will be built,'

''The bridge will be built,'' the minister said.
  the minister | official | neutral | ''The bridge will be built,''

«The bridge will be built,» the minister said.
  the minister | official | neutral | «The bridge will be built,»

"Who is going to pay for it?" asked Ann Poe.
  Ann Poe | person | neutral | "Who is going to pay for it?"

"Not one cent of ours!" shouted a farmer in the last row.
  a farmer | witness | neutral | "Not one cent of ours!"

"The bridge will hold," said Ann Poe, a professor at the University of Hullport.
  Ann Poe | expert | neutral | "The bridge will hold,"

"The bridge will hold," said Ann Poe, who teaches physics at the University of Hullport.
  Ann Poe | expert | neutral | "The bridge will hold,"

"The bridge will hold," Ann Poe, a professor at the University of Hullport, said in an interview.
  Ann Poe | expert | neutral | "The bridge will hold,"

"[The bridge] will hold for a hundred years," the engineer said.
  the engineer | person | neutral | "[The bridge] will hold for a hundred years,"

“She told me ‘never again’ and left the room,” the baker said.
  the baker | person | neutral | “She told me ‘never again’ and left the room,”

"Why would anybody do that?" Ann Poe asked. "Nobody is safe now."
  Ann Poe | person | neutral | "Why would anybody do that?"
  Ann Poe | person | - | "Nobody is safe now."

"Who paid? We did, and nobody else!" Ann Poe, a professor in Geneva, told reporters on Monday.
  Ann Poe | expert | neutral | "Who paid? We did, and nobody else!"

"We will build it," the mother-of-three said.
  the mother-of-three | witness | neutral | "We will build it,"

# Direct speech around its cue, and more of it

"The bridge," the minister said, "will be built in any case."
  the minister | official | neutral | "The bridge,"
  the minister | official | neutral | "will be built in any case."

“In any case,” said Ann Poe, the mayor, “the bridge will be built.”
  Ann Poe | official | neutral | “In any case,”
  Ann Poe | official | neutral | “the bridge will be built.”

"The bridge will hold," the minister said. "It is made of oak."
  the minister | official | neutral | "The bridge will hold,"
  the minister | official | - | "It is made of oak."

"It will hold for a century," said the minister; "It will fall within a year," said the baker.
  the minister | official | neutral | "It will hold for a century,"
  the baker | person | neutral | "It will fall within a year,"

"The bridge will hold," the minister said. "It is made of oak. ¶ "And oak does not rot in salt water."
  the minister | official | neutral | "The bridge will hold,"
  the minister | official | - | "It is made of oak.
  the minister | official | - | "And oak does not rot in salt water."

The minister said the bridge was safe. ¶ "Nobody has to fear for it."
  The minister | official | neutral | the bridge was safe
  The minister | official | - | "Nobody has to fear for it."

The minister called the bridge "a gift to the valley".
  The minister | official | neutral | the bridge "a gift to the valley"
  The minister | official | neutral | "a gift to the valley"

The minister said the bridge was "a gift to the valley" and would stay open.
  The minister | official | neutral | the bridge was "a gift to the valley" and would stay open
  The minister | official | neutral | "a gift to the valley"

# That-clauses

The minister said that the bridge would be built.
  The minister | official | neutral | that the bridge would be built

The minister said yesterday that the bridge would be built.
  The minister | official | neutral | that the bridge would be built

The minister has repeatedly said that the bridge would be built.
  The minister | official | neutral | that the bridge would be built

The minister, who opened the harbor, explained that the bridge would be built.
  The minister, who opened the harbor | official | neutral | that the bridge would be built

In Hullport on Monday, the minister announced that the bridge would be built.
  the minister | official | neutral | that the bridge would be built

The minister did not say whether the bridge would be built.
  The minister | official | neutral | whether the bridge would be built

She explained why the bridge had to be built.
  She | person | neutral | why the bridge had to be built

The mayor asked who would pay for the bridge.
  The mayor | official | neutral | who would pay for the bridge

The bridge was closed after the mayor said that it leaned.
  the mayor | official | neutral | that it leaned

# Bare clauses

The minister said the bridge would be built.
  The minister | official | neutral | the bridge would be built

Ann Poe, the mayor of Hullport, said the bridge would be built.
  Ann Poe | official | neutral | the bridge would be built

A spokeswoman for the ministry said the bridge would be built.
  A spokeswoman for the ministry | official | neutral | the bridge would be built

On Monday, the mayor said the bridge would be built.
  the mayor | official | neutral | the bridge would be built

Although the river was high, the mayor said the bridge was safe.
  the mayor | official | neutral | the bridge was safe

The engineer thinks it will hold.
  The engineer | person | neutral | it will hold

The mayor said if the river rose, the bridge would be closed.
  The mayor | official | neutral | if the river rose, the bridge would be closed

The ministry said it would explain how the bridge was built.
  The ministry | official | neutral | it would explain how the bridge was built

Ann Poe said the people who built the bridge knew that it was unsafe.
  Ann Poe | person | neutral | the people who built the bridge knew that it was unsafe

# Inverted and inserted

The bridge is safe, said Ann Poe, a professor at the University of Hullport.
  Ann Poe | expert | neutral | The bridge is safe

The bridge, said the minister, is safe.
  the minister | official | neutral | The bridge
  the minister | official | neutral | is safe

The bridge, the minister said, is safe.
  the minister | official | neutral | The bridge
  the minister | official | neutral | is safe

As the minister said on Monday, the bridge is safe.
  the minister | official | neutral | the bridge is safe

The bridge, as the minister pointed out, is safe.
  the minister | official | endorsing | The bridge
  the minister | official | endorsing | is safe

The bridge is safe, said Ann Poe, deputy head of marketing at a timber company in Hullport.
  Ann Poe | company | neutral | The bridge is safe

Ann Poe, who called the bridge a gift, said it would stay open.
  Ann Poe | person | neutral | the bridge a gift
  Ann Poe | person | neutral | it would stay open

Said the mayor: "The bridge is safe."
  the mayor | official | neutral | "The bridge is safe."

China, Russia and Iran stand together, said spokesperson Lan Wei.
  Lan Wei | official | neutral | China, Russia and Iran stand together

GENEVA, May 3 (Xinhua) -- The bridge will be built next year, said Mayor Ann Poe on Monday.
  Ann Poe | official | neutral | GENEVA, May 3 (Xinhua) -- The bridge will be built next year

Ann Poe, a professor in Geneva, criticized Mayor Carl Hart.
  Ann Poe | expert | neutral | Mayor Carl Hart

Police said Friday the man had fled.
  Police | official | neutral | the man had fled

The mayor said Friday night her office was shut.
  The mayor | official | neutral | her office was shut

Police said the man was armed; witnesses said he was not.
  Police | official | neutral | the man was armed
  witnesses | witness | neutral | he was not

According to police, the man was armed; witnesses said he was not.
  police | official | neutral | the man was armed
  witnesses | witness | neutral | he was not

GENEVA, May 3 (AP) — "We will build the bridge," Mayor Ann Poe said.
  Ann Poe | official | neutral | "We will build the bridge,"

# Tails

China keeps calm and will defend its rights, Foreign Ministry spokesperson Lan Wei said Friday.
  Lan Wei | official | neutral | China keeps calm and will defend its rights

The two sides should meet halfway, Ann Poe said, adding that the city stands ready to work with them.
  Ann Poe | person | neutral | The two sides should meet halfway
  Ann Poe | person | neutral | that the city stands ready to work with them

"This is what the models predicted," said Ann Poe, a professor in Geneva, adding that the city had slept.
  Ann Poe | expert | neutral | "This is what the models predicted,"
  Ann Poe | expert | neutral | that the city had slept

The bridge will fall within a year, analysts say.
  analysts | collective | neutral | The bridge will fall within a year

The bridge leaned a little more every day, residents said on Tuesday.
  residents | witness | neutral | The bridge leaned a little more every day

The ministry has run out of money, the mayor told the council.
  the mayor | official | neutral | The ministry has run out of money

The ferry may run dry within a year, industry experts said.
  industry experts | collective | neutral | The ferry may run dry within a year

The minister said that the bridge was safe, local media reported.
  local media | media | neutral | The minister said that the bridge was safe
  The minister | official | neutral | that the bridge was safe

Nobody asked the fishermen, she complained.
  she | person | neutral | Nobody asked the fishermen

The bridge will cost less than the ferry, economists at the University of Hullport believe.
  economists at the University of Hullport | expert | neutral | The bridge will cost less than the ferry

# According to

According to the minister, the bridge is safe.
  the minister | official | neutral | the bridge is safe

The bridge is safe, according to Ann Poe, a professor at the University of Hullport.
  Ann Poe | expert | neutral | The bridge is safe

The bridge, according to a survey, is loved by all.
  a survey | expert | neutral | The bridge
  a survey | expert | neutral | is loved by all

According to Reuters, the bridge leans.
  Reuters | media | neutral | the bridge leans

The bridge leans according to residents.
  residents | witness | neutral | The bridge leans

In the words of the mayor, the bridge is a gift.
  the mayor | official | neutral | the bridge is a gift

In the view of most economists, the bridge will never pay.
  most economists | expert | neutral | the bridge will never pay

# Coordinated cues

The minister said the bridge was safe and added that it would stay open.
  The minister | official | neutral | the bridge was safe
  The minister | official | neutral | that it would stay open

The minister praised the engineers and announced that the bridge would stay open.
  The minister | official | neutral | the engineers
  The minister | official | neutral | that the bridge would stay open

The mayor said the bridge was safe, but the baker warned that it would fall.
  The mayor | official | neutral | the bridge was safe
  the baker | person | neutral | that it would fall

The mayor said that the bridge was safe and that it would stay open.
  The mayor | official | neutral | that the bridge was safe and that it would stay open

"The bridge will hold," the mayor said, adding that it was made of oak.
  the mayor | official | neutral | "The bridge will hold,"
  the mayor | official | neutral | that it was made of oak

She removed all doubts by saying that the bridge was safe.
  She | person | neutral | that the bridge was safe

The mayor closed the bridge on Friday, saying it was no longer safe.
  The mayor | official | neutral | it was no longer safe

# Infinitives

The mayor vowed to build the bridge.
  The mayor | official | neutral | to build the bridge

The minister promised not to close the bridge.
  The minister | official | neutral | not to close the bridge

The mayor called on the council to pay for the bridge.
  The mayor | official | neutral | the council to pay for the bridge

Residents urged the council to repair the bridge.
  Residents | witness | neutral | the council to repair the bridge

The government has refused to pay for the bridge.
  The government | official | neutral | to pay for the bridge

She wants to close the bridge.
  She | person | neutral | to close the bridge

The company claims to have built the bridge in a year.
  The company | company | distancing | to have built the bridge in a year

# Addressees

The minister told reporters that the bridge was safe.
  The minister | official | neutral | that the bridge was safe

The minister told the Hullport Gazette the bridge was safe.
  The minister | official | neutral | the bridge was safe

The minister assured the council that the bridge was safe.
  The minister | official | neutral | that the bridge was safe

The minister said in a statement on Monday that the bridge was safe.
  The minister | official | neutral | that the bridge was safe

"The bridge is safe," the minister told reporters in Hullport.
  the minister | official | neutral | "The bridge is safe,"

The engineer reminded the mayor that oak rots.
  The engineer | person | endorsing | that oak rots

# Nouns

Nobody has tested the claim that the bridge leans.
  - | - | distancing | that the bridge leans

All papers printed the mayor's claim that the bridge was safe.
  the mayor | official | distancing | that the bridge was safe

The mayor said the bridge was safe. Nobody printed his claim that it was made of oak.
  The mayor | official | neutral | the bridge was safe
  his | official | distancing | that it was made of oak

The river rose on the day of its announcement that the bridge would close.
  its | person | neutral | that the bridge would close

On Friday the paper printed the accusation by residents that the mayor had lied.
  residents | witness | distancing | that the mayor had lied

There is a belief among economists that bridges pay for themselves.
  economists | expert | neutral | that bridges pay for themselves

# Beliefs, wishes and judgments

Economists believe that the bridge will never pay.
  Economists | expert | neutral | that the bridge will never pay

He's hoping the bridge will be opened in May.
  He | person | neutral | the bridge will be opened in May

The mayor hopes the bridge will be opened in May.
  The mayor | official | neutral | the bridge will be opened in May

Residents fear that the bridge will fall.
  Residents | witness | neutral | that the bridge will fall

The mayor expects the bridge to pay for itself.
  The mayor | official | neutral | the bridge to pay for itself

The opposition called for a new bridge.
  The opposition | party | neutral | a new bridge

The opposition criticized the price of the bridge.
  The opposition | party | neutral | the price of the bridge

The minister is convinced that the bridge will hold.
  The minister | official | neutral | that the bridge will hold

The council doubts that the bridge will ever be built.
  The council | official | neutral | that the bridge will ever be built

A survey found that most residents avoid the bridge.
  A survey | expert | endorsing | that most residents avoid the bridge

The minister rejected the plan as a waste of oak.
  The minister | official | neutral | the plan as a waste of oak

# Stance

The minister pointed out that the bridge was made of oak.
  The minister | official | endorsing | that the bridge was made of oak

The mayor admitted that the bridge leaned.
  The mayor | official | endorsing | that the bridge leaned

The mayor stressed that nobody had been hurt.
  The mayor | official | endorsing | that nobody had been hurt

The mayor claimed the bridge was safe.
  The mayor | official | distancing | the bridge was safe

Western media alleged that the bridge had been moved.
  Western media | media | distancing | that the bridge had been moved

Critics would have us believe that the bridge leans.
  Critics | collective | distancing | that the bridge leans

"The bridge is the best in the world," boasted the mayor.
  the mayor | official | distancing | "The bridge is the best in the world,"

# Carried on: pronouns, "he added", surnames, titles

Ann Poe, a professor in Hullport, said the bridge was safe. She added that oak lasts.
  Ann Poe | expert | neutral | the bridge was safe
  Ann Poe | expert | neutral | that oak lasts

The minister said the bridge was safe. It would stay open, he added.
  The minister | official | neutral | the bridge was safe
  he | official | neutral | It would stay open

"The bridge is safe," said Ann Poe, a professor in Hullport. ¶ "It is made of oak," Poe said.
  Ann Poe | expert | neutral | "The bridge is safe,"
  Ann Poe | expert | neutral | "It is made of oak,"

Professor Ann Poe inspected the bridge on Monday. ¶ Poe said it was safe.
  Ann Poe | expert | neutral | it was safe

Mayor Ann Poe opened the bridge. ¶ "It will hold for a hundred years," the mayor said.
  Ann Poe | official | neutral | "It will hold for a hundred years,"

Two professors, Ann Poe and Lee Harper, inspected the bridge. ¶ Harper said it leaned.
  Lee Harper | expert | neutral | it leaned

Ann Poe, the mayor, said the bridge was safe. ¶ Lee Harper, a professor, said it leaned. ¶ According to Poe, oak cannot lean.
  Ann Poe | official | neutral | the bridge was safe
  Lee Harper | expert | neutral | it leaned
  Ann Poe | official | neutral | oak cannot lean

Ann Poe, the mayor, bakes her own bread. ¶ Poe, a doctor of law, sings. ¶ Ms. Poe said on Monday the bridge leaned.
  Ann Poe | official | neutral | the bridge leaned

The ministry said the bridge was safe. It said oak lasts for centuries.
  The ministry | official | neutral | the bridge was safe
  It | official | neutral | oak lasts for centuries

"The bridge is safe," said Lee Harper, chief executive of a timber company. ¶ "We built it to last." ¶ Harper warned against panic.
  Lee Harper | company | neutral | "The bridge is safe,"
  Lee Harper | company | - | "We built it to last."
  Lee Harper | company | neutral | against panic

# The headline introduces too

Professor Ann Poe inspects the bridge ¶¶ It was a cold day. ¶ "It will hold for a hundred years," Poe said.
  Ann Poe | expert | neutral | "It will hold for a hundred years,"

Minister says the bridge is safe ¶¶ The river was high on Monday.
  Minister | official | neutral | the bridge is safe

Bridge will fall within a year, experts warn ¶¶ The river was high on Monday.
  experts | collective | neutral | Bridge will fall within a year

Poe: "The bridge is a gift to the valley" ¶¶ The river was high on Monday.
  Poe | person | - | "The bridge is a gift to the valley"

# Roles: titles and appositions

The foreign minister said the bridge was safe.
  The foreign minister | official | neutral | the bridge was safe

Foreign Ministry spokesman Lee Harper said the bridge was safe.
  Lee Harper | official | neutral | the bridge was safe

Beijing said the bridge was safe.
  Beijing | official | neutral | the bridge was safe

The United Nations said the bridge was safe.
  The United Nations | official | neutral | the bridge was safe

The army said the bridge was safe.
  The army | official | neutral | the bridge was safe

Sen. Lee Harper said the bridge was safe.
  Lee Harper | official | neutral | the bridge was safe

Lee Harper, an analyst with a research firm in Hullport, said the bridge was safe.
  Lee Harper | expert | neutral | the bridge was safe

Lee Harper, director of the Institute for Bridges, said the bridge was safe.
  Lee Harper | expert | neutral | the bridge was safe

Lee Harper, a former defense minister, said the bridge was safe.
  Lee Harper | expert | neutral | the bridge was safe

Lee Harper, a lawyer for the ministry, said the bridge was safe.
  Lee Harper | expert | neutral | the bridge was safe

Republican strategist Lee Harper said the bridge was safe.
  Lee Harper | expert | neutral | the bridge was safe

The Republican candidate said the bridge was safe.
  The Republican candidate | party | neutral | the bridge was safe

The Harper campaign said the bridge was safe.
  The Harper campaign | party | neutral | the bridge was safe

Lee Harper, leader of the opposition, said the bridge was safe.
  Lee Harper | party | neutral | the bridge was safe

Democrats said the bridge was safe.
  Democrats | party | neutral | the bridge was safe

A spokesman for the company said the bridge was safe.
  A spokesman for the company | company | neutral | the bridge was safe

The airline's chief executive, Lee Harper, said the bridge was safe.
  Lee Harper | company | neutral | the bridge was safe

The New York Times said the bridge was safe.
  New York Times | media | neutral | the bridge was safe

A columnist for the paper said the bridge was safe.
  A columnist for the paper | media | neutral | the bridge was safe

Human rights activist Lee Harper said the bridge was safe.
  Lee Harper | witness | neutral | the bridge was safe

Lee Harper, a student of law who lives by the river, said the bridge was safe.
  Lee Harper | witness | neutral | the bridge was safe

Witnesses said the bridge had leaned for days.
  Witnesses | witness | neutral | the bridge had leaned for days

Chinese analysts said the bridge was safe.
  Chinese analysts | collective | neutral | the bridge was safe

Critics of the mayor said the bridge leaned.
  Critics of the mayor | collective | neutral | the bridge leaned

People familiar with the matter said the bridge leaned.
  People familiar with the matter | person | neutral | the bridge leaned

Some say the bridge leans.
  Some | person | neutral | the bridge leans

Lee Harper said the bridge was safe.
  Lee Harper | person | neutral | the bridge was safe

The actor Lee Harper said the bridge was safe.
  Lee Harper | person | neutral | the bridge was safe

Dr. Lee Harper of the University of Hullport said the bridge was safe.
  Lee Harper | expert | neutral | the bridge was safe

# Names of other kinds

Wang Hong, a professor at a university in Nanjing, said the bridge was safe. ¶ Wang added that oak lasts.
  Wang Hong | expert | neutral | the bridge was safe
  Wang Hong | expert | neutral | that oak lasts

South Korean minister Park Min-su said the bridge was safe. ¶ Park warned against panic.
  Park Min-su | official | neutral | the bridge was safe
  Park Min-su | official | neutral | against panic

Omar al-Hakim, the governor, said the bridge was safe. ¶ "It will hold for years," al-Hakim said.
  Omar al-Hakim | official | neutral | the bridge was safe
  Omar al-Hakim | official | neutral | "It will hold for years,"

Historian Maria van der Berg said the bridge was safe. ¶ Van der Berg added that oak lasts.
  Maria van der Berg | expert | neutral | the bridge was safe
  Maria van der Berg | expert | neutral | that oak lasts

Nguyen Thi Lan, the mayor, said the bridge was safe. ¶ "It will hold for years," Lan said.
  Nguyen Thi Lan | official | neutral | the bridge was safe
  Nguyen Thi Lan | official | neutral | "It will hold for years,"

# Passives

It was announced by the ministry that the bridge would close.
  the ministry | official | neutral | that the bridge would close

Reporters were told by the mayor that the bridge would close.
  the mayor | official | neutral | that the bridge would close

It was announced on Monday that the bridge would close.
  - | - | neutral | that the bridge would close

The plan was described by critics as "a waste of oak and of time".
  critics | collective | neutral | "a waste of oak and of time"

The minister was quoted as saying that the bridge was safe.
  The minister | official | neutral | that the bridge was safe

The agency quoted the minister as saying the bridge was safe.
  the minister | official | neutral | the bridge was safe

As reported by the Guardian, the bridge leans.
  the Guardian | media | neutral | the bridge leans

# Hearsay

The bridge reportedly leans.
  - | - | neutral | The bridge reportedly leans

The mayor allegedly moved the bridge.
  - | - | distancing | The mayor allegedly moved the bridge

The bridge is said to lean.
  - | - | neutral | The bridge is said to lean

It is believed that the bridge leans.
  - | - | neutral | the bridge leans

# Nobody speaks

Their empty promises stand beside the bridge.

The minister declined to comment on Monday.

The bridge was opened on Monday.

That said, the bridge is old.

Needless to say, the bridge is old.

The bridge is expected to open in May.

The bridge is scheduled to open in May.

Growth is forecast to slow in the second half.

The bridge opened sooner than expected.

Insurance claims rose by a tenth after the flood.

The United States and the member states built the bridge.

Jobless claims fell last week.

The bridge is called Oak Bridge.

The council was urged to repair the bridge.

The match was called off.

The bill adds up to nine million.

She found out and left.

The fishermen have no say in it.

A think tank on the river was flooded.

He is known for his bread.

It is hard to say when the bridge will open.

It is worth noting that oak is hard.

It goes without saying that bridges are useful.

Supply and demand set the price of oak.

The reports lay on the table for a year.

Notes to editors: the bridge will be closed in January.

# Marks that are no speech

The placard "teachers said no" hung on the wall.

The so-called "bridge of peace" was opened on Monday.

The ship "Queen of Hullport" sank.

Her novel "The Bridge" was printed in May.

The word "bridge" has six letters.

The "experts" went home.
`
