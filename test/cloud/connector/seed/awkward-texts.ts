/**
 * Texts that go wrong where somebody is careless: markup, right-to-left letters with an override, letters of four bytes,
 * and the longest subject Salesforce takes. By the number of the account, contact or case that has them.
 */
export const awkwardAccounts: Readonly<Record<number, string>> = {
  37: '<script>alert("account")</script> & Sons',
  38: 'شركة الميناء للخدمات اللوجستية',
  39: '𝒦estrel 🚆 Rail 𠮷野',
};

export const awkwardContacts: Readonly<Record<number, string>> = {
  57: '"><img src=x onerror=alert(1)>',
  58: 'נועה \u202Egnp.eciovni',
  59: '𠮷田 🧾',
};

export const awkwardSubjects: Readonly<Record<number, string>> = {
  20: '<script>alert("subject")</script>',
  21: 'الفاتورة تعرض أمر شراء خاطئ \u202Egnp.eciovni',
  22: '🚨 Pump 𝟜 stops, 𠮷野 plant',
  23: 'A subject as long as Salesforce lets it be. '.repeat(6).slice(0, 255),
  24: "Customer's note: 100% wrong_name \\ back",
};
