// What the sign-in page says, in Chinese and English.
import type { Words } from '../../ui/language.tsx';

export interface SignInWords {
  title: string;
  name: string;
  password: string;
  signIn: string;
  signingIn: string;
  show: string;
  help: string;
  changeTitle: string;
  changeText: (name: string) => string;
  next: string;
  again: string;
  rule: string;
  save: string;
  saving: string;
  differ: string;
  same: string;
  missing: string;
  unreachable: string;
  failed: string;
  signedIn: string;
  capsLock: string;
}

export const signInWords: Words<SignInWords> = {
  zh: {
    title: '工作人员登录',
    name: '用户名',
    password: '密码',
    signIn: '登录',
    signingIn: '正在登录…',
    show: '显示密码',
    help: '忘记密码，请大厅经理重置。',
    changeTitle: '请换成自己的密码',
    changeText: (name) => `${name}，您用的是一次性密码，换成只有自己知道的密码后就可以开始工作。`,
    next: '新密码',
    again: '再输入一遍新密码',
    rule: '至少 10 个字符；不要用生日、电话或常见密码。',
    save: '保存并开始工作',
    saving: '正在保存…',
    differ: '两遍输入的新密码不一样，请重新输入。',
    same: '新密码不能和一次性密码相同。',
    missing: '请输入用户名和密码。',
    unreachable: '连不上服务器，请检查网络后再试。',
    failed: '登录没有成功，请再试一次；仍不行请告诉大厅经理。',
    signedIn: '登录成功，正在打开…',
    capsLock: '大写锁定已打开',
  },
  en: {
    title: 'Staff sign-in',
    name: 'User name',
    password: 'Password',
    signIn: 'Sign in',
    signingIn: 'Signing in…',
    show: 'Show password',
    help: 'Forgotten? The hall manager can reset it.',
    changeTitle: 'Choose your own password',
    changeText: (name) =>
      `${name}, you used a one-time password. Choose one that only you know, then start work.`,
    next: 'New password',
    again: 'New password once more',
    rule: 'At least 10 characters; no birthday, telephone number or common password.',
    save: 'Save and start',
    saving: 'Saving…',
    differ: 'The two new passwords differ. Please enter them again.',
    same: 'The new password must not be the one-time password.',
    missing: 'Please enter your user name and password.',
    unreachable: 'The server cannot be reached. Check the network and try again.',
    failed: 'Signing in did not work. Try again, or tell the hall manager.',
    signedIn: 'Signed in, opening…',
    capsLock: 'Caps Lock is on',
  },
};
