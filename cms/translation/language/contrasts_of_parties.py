"""Parties of which one is the contrary of the other: members and non-members, employers and
employees, lenders and borrowers.

A table as in `contrast_words`. A word on both sides leaves it open whom a text means: what says
that something is not so, or only for some, and what else one of the two may be called.
"""

TABLE = """
! pl człon*, zrzeszon* w, należąc* do klastr*, tylko człon*, tylko dla człon*, wyłącznie człon*,
   wyłącznie dla człon*, jedynie człon*, jedynie dla człon*, nie, tylko, wyłącznie, jedynie, poza,
   oprócz, prócz, wyjątk*, wyjątek, chyba, zamiast, pozostał*, inn*, kandydat*, zwolnion*, bezpłatn*
   <> nieczłonk*, nieczłonek, spoza klastr*, spoza stowarzysz*, niezrzeszon*, niebędąc* _ człon*,
   nie będąc* _ człon*, które nie są człon*, którzy nie są człon*, nie, tylko, wyłącznie, jedynie,
   poza, oprócz, prócz, wyjątk*, wyjątek, chyba, zamiast, pozostał*, inn*, kandydat*, zwolnion*,
   bezpłatn* ~ członem, człony, członu
! en member, members, membership, belong to _ cluster, belongs to _ cluster, belonging to _ cluster,
   belong to _ association, belongs to _ association, belonging to _ association, only members,
   members only, only for members, only to members, exclusively for members, not, no, only, except,
   unless, apart, instead, other, others, outside, prospective, exempt, free <> non-member,
   non-members, nonmember, nonmembers, only non-members, non-members only, only for non-members,
   only to non-members, exclusively for non-members, not, no, only, except, unless, apart, instead,
   other, others, outside, prospective, exempt, free

pl pracodawc*, firm*, przedsiębior*, spółk*, zakład*, przełożon*, kadr* <> pracownik*, pracownicy,
   pracownic*, firm*, przedsiębior*, spółk*, zakład*, przełożon*, kadr*
en employer, employers, company, companies, firm, firms, business, businesses, staff, boss,
   workplace <> employee, employees, worker, workers, company, companies, firm, firms, business,
   businesses, staff, boss, workplace

pl pożyczkodawc*, kredytodawc*, bank*, fundusz* <> pożyczkobiorc*, kredytobiorc*, bank*, fundusz*
en lender, lenders, bank, banks, fund, funds <> borrower, borrowers, bank, banks, fund, funds

pl sprzedawc*, sprzedając*, zbywc*, zbywając*, klient* <> kupując*, nabywc*, nabywając*, klient*
en the seller, sellers, the vendor, vendors, customer, customers, client, clients <> the buyer,
   buyers, the purchaser, purchasers, customer, customers, client, clients

pl wnioskodawc*, wnioskując*, grantobiorc* <> beneficjent*, grantobiorc*
en applicant, applicants, grantee, grantees, recipient, recipients <> beneficiary, beneficiaries,
   grantee, grantees, recipient, recipients

pl administrator, administratora, administratorem, administratorowi, administratorz*,
   administratorów, procesor*, kontroler* <> podmiot* przetwarzając*, procesor*, kontroler*
en controller, controllers, administrator, administrators <> processor, processors, administrator,
   administrators

pl wynajmując*, wydzierżawiając*, leasingodawc*, właściciel* <> najemc*, dzierżawc*,
   leasingobiorc*, lokator*, właściciel*
en landlord, landlords, lessor, lessors, owner, owners <> tenant, tenants, lessee, lessees, owner,
   owners

pl licencjodawc*, właściciel* <> licencjobiorc*, właściciel*
en licensor, licensors, owner, owners <> licensee, licensees, owner, owners

pl wykonawc*, zleceniobiorc*, podwykonawc* <> zamawiając*, zleceniodawc*, podwykonawc*
en the contractor, contractors, supplier, suppliers, subcontractor, subcontractors <> the
   contracting authority, contracting authorities, the awarding entity, the client, the customer,
   the ordering party, supplier, suppliers, subcontractor, subcontractors

pl wykonawc*, współwykonawc* <> podwykonawc*, współwykonawc*
en contractor, contractors, supplier, suppliers <> subcontractor, subcontractors, sub-contractor,
   sub-contractors, supplier, suppliers

pl nadawc* <> odbiorc*, adresat*
en the sender, senders <> the recipient, recipients, the addressee, addressees

pl wierzyciel* <> dłużnik*, dłużnicy
en creditor, creditors, lender <> debtor, debtors
"""
